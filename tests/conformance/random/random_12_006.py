import gc, sys, weakref
ages = dict(a=11, b=7)
xs = [v * 3 for v in list({"red": 1}.values())]
ratio2 = 81.5
class Point1:
    shared = 1
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        self.n = a
        return self.n
    def __del__(self):
        print("del", self.n)
    def __eq__(self, other):
        return isinstance(other, Point1) and self.n == other.n
    def __iter__(self):
        yield from (self.n, 1, 2)
one = Point1((lambda a, b=68427: a + b)(-132))
def accumulate2(item, into=[]):
    if into is None:
        into = []
    if isinstance(into, dict):
        into[item] = len(into)
    else:
        into.append(item)
    return into
first3 = accumulate2(10)
second4 = accumulate2("long word here")
print(first3, second4, first3 is second4)
print(accumulate2.__defaults__)
third5 = accumulate2(1, [first3])
accumulate2.note = accumulate2
