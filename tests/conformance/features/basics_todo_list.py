# a to-do list class with numbering and marks
class TodoList:
    def __init__(self):
        self.tasks = []

    def add(self, title, priority="normal"):
        self.tasks.append({"title": title, "priority": priority, "done": False})

    def complete(self, number):
        try:
            self.tasks[number - 1]["done"] = True
        except IndexError:
            print(f"No task number {number}")

    def show(self):
        for i, task in enumerate(self.tasks, 1):
            mark = "x" if task["done"] else " "
            print(f"{i}. [{mark}] {task['title']} ({task['priority']})")

todo = TodoList()
todo.add("Buy milk")
todo.add("Call mum", "high")
todo.add("Learn Python", priority="high")
todo.complete(2)
todo.complete(9)
todo.show()
urgent = [t["title"] for t in todo.tasks if t["priority"] == "high" and not t["done"]]
print(urgent)
todo.tasks.sort(key=lambda t: (t["done"], t["title"]))
todo.show()
print(sum(t["done"] for t in todo.tasks), "of", len(todo.tasks), "done")
