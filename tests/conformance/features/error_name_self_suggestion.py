# a method whose name exists on self: "Did you mean: 'self.…'?"
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        items.append(item)

s = Stack()
print(s.items)
s.push(1)
