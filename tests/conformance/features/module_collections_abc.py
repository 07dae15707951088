# collections.abc: Sequence by two methods, isinstance checks, missing methods
from collections.abc import Sequence, Iterable, Hashable, Sized, Callable, Mapping, MutableMapping

class Squares(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError("out of range")
        return i * i

s = Squares(5)
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)))
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(3, Iterable))
print(isinstance((), Hashable), isinstance([], Hashable), isinstance(len, Callable))

class Odd:
    def __len__(self):
        return 3

print(isinstance(Odd(), Sized), issubclass(Odd, Iterable))

class Broken(MutableMapping):
    def __getitem__(self, key):
        return 1

try:
    Broken()
except TypeError as e:
    print(e)
try:
    s.index(5)
except ValueError as e:
    print("ValueError", e)
s[7]
