# cookbook: closures that act like class instances, and functions with extra state
import sys

class ClosureInstance:
    def __init__(self, locals=None):
        if locals is None:
            locals = sys._getframe(1).f_locals
        self.__dict__.update((key, value) for key, value in locals.items() if callable(value))
    def __len__(self):
        return self.__dict__["__len__"]()

def Stack():
    items = []
    def push(item):
        items.append(item)
    def pop():
        return items.pop()
    def __len__():
        return len(items)
    return ClosureInstance()

def sample():
    n = 0
    def func():
        print("n=", n)
    def set_n(value):
        nonlocal n
        n = value
    func.set_n = set_n
    func.get_n = lambda: n
    return func

s = Stack()
s.push(10)
s.push("Hello")
print(len(s), s.pop(), s.pop(), len(s))
f = sample()
f()
f.set_n(10)
f()
print(f.get_n(), sorted(f.__dict__))
try:
    s.pop()
except Exception as e:
    print(type(e).__name__, e)
