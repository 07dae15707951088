# functools: cached_property stores its value in the instance
from functools import cached_property

class DataSet:
    def __init__(self, numbers):
        self._data = tuple(numbers)
    @cached_property
    def total(self):
        print("summing")
        return sum(self._data)
    @cached_property
    def mean(self):
        return self.total / len(self._data)
    @property
    def size(self):
        return len(self._data)

d = DataSet([1, 2, 3, 6])
print(d.__dict__)
print(d.total, d.total)
print(d.mean, d.__dict__)
del d.total
print(d.total)
d.mean = 100
print(d.mean, DataSet.__dict__["mean"].attrname)
try:
    d.size = 3
except AttributeError as e:
    print(e)
class Slotted:
    __slots__ = ("x",)
    @cached_property
    def y(self):
        return 1
try:
    Slotted().y
except TypeError as e:
    print(e)
empty = DataSet([])
try:
    empty.mean
except ZeroDivisionError as e:
    print(e, empty.__dict__)
