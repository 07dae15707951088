# what it shows: who is asked first: reflected and in-place operators
class Num:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        print(type(self).__name__, "add", type(o).__name__)
        return NotImplemented
    def __radd__(self, o):
        print(type(self).__name__, "radd", type(o).__name__)
        return "radd"
class Sub(Num):
    def __radd__(self, o):
        print("Sub radd first")
        return "sub radd"
class Stack:
    def __init__(self, *items):
        self.items = list(items)
    def __iadd__(self, item):
        self.items.append(item)
        return self
    def __ilshift__(self, item):
        self.items.insert(0, item)
        return self
    def __imul__(self, n):
        return "replaced"
    def __rshift__(self, other):
        return ("rshift", other)
    def __and__(self, other):
        return ("and", other)
    def __rfloordiv__(self, other):
        return ("rfloordiv", other)
    def __invert__(self):
        return self.items[::-1]
    def __pos__(self):
        return len(self.items)
n, s = Num(1), Sub(2)
print(n + s)
print(s + n)
print(5 + n)
try:
    n + n
except TypeError as e:
    print(e)
st = Stack(1)
alias = st
st += 2
st <<= 0
print(st.items, st is alias, st >> 3, st & 4, 7 // st, ~st, +st)
st >>= 9
print(st)
alias *= 3
print(alias)
class Cmp:
    def __lt__(self, other):
        return "lt"
    def __gt__(self, other):
        return "gt"
    def __eq__(self, other):
        return NotImplemented
c = Cmp()
print(c < 1, 1 < c, c == 1, c != 1, c == c, sorted([c, c]) == [c, c])
try:
    c <= 1
except TypeError as e:
    print(e)
