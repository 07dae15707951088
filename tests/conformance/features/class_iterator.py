# what it shows: iterators as classes
class Countdown:
    def __init__(self, start):
        self.start = start
    def __iter__(self):
        return CountdownIterator(self.start)
    def __reversed__(self):
        return iter(range(1, self.start + 1))
class CountdownIterator:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
c = Countdown(3)
print(list(c), list(c), list(reversed(c)), 2 in c, 9 in c, max(c), sum(c), sorted(c))
it = iter(c)
print(next(it), next(it), next(it), next(it, "over"))
for n in it:
    print("never")
a, b, *rest = c
print(a, b, rest, dict(zip("abc", c)), [(x, y) for x in Countdown(2) for y in Countdown(x)])
class Evens:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 2
        return self.n
for n in Evens():
    if n > 6:
        break
    print(n, end=" ")
print()
class NotIterator:
    def __iter__(self):
        return 5
class NoIter:
    __iter__ = None
for obj in (NotIterator(), NoIter()):
    try:
        list(obj)
    except TypeError as e:
        print(e)
class Lucky:
    def __init__(self):
        self.left = [7, 3, 7]
    def __iter__(self):
        while self.left:
            yield self.left.pop()
print(list(Lucky()), 3 in Lucky())
next(c)
