# a class body where one line lost its colon
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item)
        self.items.append(item)

s = Stack()
s.push(1)
print(s.items)
