# a stack and a queue with one interface
from collections import deque

class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
    def pop(self):
        return self._items.pop()
    def __len__(self):
        return len(self._items)
    def __bool__(self):
        return len(self) > 0

class Queue(Stack):
    def __init__(self):
        self._items = deque()
    def pop(self):
        return self._items.popleft()

for box in (Stack(), Queue()):
    for item in ("a", ["b"], 3):
        box.push(item)
    order = []
    while box:
        order.append(box.pop())
    print(type(box).__name__, order, len(box))
try:
    box.pop()
except IndexError as e:
    print(e)
