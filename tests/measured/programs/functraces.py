#: (start)
# What two calls of a function allocate, reallocate and free, in order. It has run twenty times before, and is specialised;
# the free lists are empty before the first call. What that has returned is dropped before the second.
import gc
n5 = 5
t2, t3, t4, t5 = ('a', 'b'), (1, 2, 3), (1, 2, 3, 4), (1, 2, 3, 4, 5)
t10 = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
floats = (0.5, 1.5, 2.5)
class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next
class SlotsNode(object):
    __slots__ = ('value', 'next')
    def __init__(self, value, next):
        self.value = value
        self.next = next
class Manager(object):
    def __enter__(self): return self
    def __exit__(self, *error): return False
for _ in range(40): Node(1, 2), SlotsNode(1, 2), Manager()
x = None
#: str += in function
#: str += in function (2nd)
def f():
    s = ''
    for i in t4:
        s += 'abc'
    return s
#: str += with extra ref
#: str += with extra ref (2nd)
def f():
    s = ''
    for i in t4:
        z = s
        s += 'abc'
    return s
#: list append 1..10 in function
#: list append 1..10 in function (2nd)
def f():
    l = []
    for i in t10:
        l.append(i)
    return l
#: sum of floats
#: sum of floats (2nd)
def f():
    total = 0.0
    for i in floats:
        total += i
    return total
#: int loop while
#: int loop while (2nd)
def f():
    i = 1000
    while i < 1005:
        i += 1
    return i
#: list of lists
#: list of lists (2nd)
def f():
    return [[0] * 3 for _ in range(3)]
#: tuple swap
#: tuple swap (2nd)
def f():
    a = [1]
    b = [2]
    a, b = b, a
    return a
#: call with local list
#: call with local list (2nd)
def g(l):
    return None
def f():
    l = []
    g(l)
#: nested calls 20 deep
#: nested calls 20 deep (2nd)
def g(n):
    if n: g(n - 1)
def f():
    g(20)
#: nested calls 200 deep
#: nested calls 200 deep (2nd)
def g(n):
    if n: g(n - 1)
def f():
    g(200)
#: locals()
#: locals() (2nd)
def f():
    a = 1
    return locals()
#: exception through 3 frames
#: exception through 3 frames (2nd)
def h():
    raise ValueError('x')
def g():
    h()
def f():
    try:
        g()
    except ValueError as e:
        pass
#: closure counter
#: closure counter (2nd)
def counter():
    n = 0
    def increment():
        nonlocal n
        n += 1
        return n
    return increment
def f():
    c = counter()
    c()
    return c()
#: generator sum
#: generator sum (2nd)
def f():
    return sum(i * i for i in t5)
#: dict of lists
#: dict of lists (2nd)
def f():
    d = {}
    for k in t2:
        d.setdefault(k, []).append(1)
    return d
#: linked list 3 nodes
#: linked list 3 nodes (2nd)
def f():
    head = None
    for i in t3:
        head = Node(i, head)
    return head
#: slots node
#: slots node (2nd)
def f():
    head = None
    for i in t3:
        head = SlotsNode(i, head)
    return head
#: f-string
#: f-string (2nd)
def f():
    return f'value {n5}'
#: str.format
#: str.format (2nd)
def f():
    return '{} value'.format(n5)
#: list sort
#: list sort (2nd)
def f():
    l = [3, 1, 2]
    l.sort()
    return l
#: del list items
#: del list items (2nd)
def f():
    l = [[1], [2], [3]]
    del l[0]
    return l
#: isinstance/len calls
#: isinstance/len calls (2nd)
def f():
    return len([n5]), isinstance(n5, int)
#: with open-less ctx mgr
#: with open-less ctx mgr (2nd)
def f():
    with Manager() as m:
        pass
#: (end)
for _ in range(20): f()
gc.collect()
x = f()  #: watch
x = None
x = f()  #: watch
print('cold: <trace>')
print('warm: <trace>')
