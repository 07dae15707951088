# abc with abstract properties, numbers registration, and time.struct_time
import abc
import numbers
import time

class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self):
        return 'never reached'
    @abc.abstractmethod
    def scale(self, k: numbers.Real): ...
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Shape and any('area_hint' in B.__dict__ for B in C.__mro__):
            return True
        return NotImplemented

class Square(Shape):
    def __init__(self, side):
        if not isinstance(side, numbers.Real):
            raise TypeError(f'side must be real, not {type(side).__name__}')
        self.side = side
    @property
    def area(self):
        return self.side ** 2
    def scale(self, k):
        return Square(self.side * k)

class Duck:
    area_hint = 1

print(Square(3).scale(2).area, isinstance(Duck(), Shape), issubclass(int, Shape), sorted(Shape.__abstractmethods__))
for cls in (Shape, type('Half', (Shape,), {'area': 1})):
    try:
        cls()
    except TypeError as e:
        print(e)
print(isinstance(True, numbers.Integral), isinstance(1j, numbers.Real), issubclass(numbers.Rational, numbers.Complex), abc.get_cache_token() > 0)
t = time.gmtime(86400 * 365)
print(t.tm_year, t.tm_yday, t[6], time.strftime('%Y-%m-%d %H:%M:%S', t), time.asctime(t))
parsed = time.strptime('30 Nov 00', '%d %b %y')
print(parsed)
print(time.struct_time(range(9)).tm_mon, time.monotonic() <= time.monotonic())
Square('3')
