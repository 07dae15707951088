class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()
    def peek(self):
        return self._items[-1]
    def __len__(self):
        return len(self._items)
    def __bool__(self):
        return bool(self._items)
    def __iter__(self):
        return reversed(self._items)
    def __contains__(self, x):
        return x in self._items
s = Stack()
for word in "the quick brown fox".split():
    s.push(word)
print(len(s), s.peek(), "fox" in s, list(s))
while s:
    print(s.pop(), end=" ")
print()
s.pop()
