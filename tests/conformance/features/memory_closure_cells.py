# a closure keeps what it uses alive, and only that
import sys
import weakref

class Data:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("free", self.n)

def make():
    used = Data(1)
    unused = Data(2)
    def show():
        return used.n
    return show

show = make()
print(show(), show.__code__.co_freevars, len(show.__closure__))
cell = show.__closure__[0]
print(type(cell).__name__, cell.cell_contents.n, sys.getrefcount(cell.cell_contents))
def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    def peek():
        return count
    return step, peek
step, peek = counter()
step(), step()
print(peek(), step.__closure__[0] is peek.__closure__[0])
watch = weakref.ref(cell.cell_contents)
del show
print(watch() is None)
cell.cell_contents = None
print(watch())
del cell.cell_contents
cell.cell_contents
