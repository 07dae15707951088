# what it shows: instance, class and static methods
class Date:
    created = 0
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).created += 1
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))
    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"
class Special(Date):
    pass
d = Date.parse("2024-02-29")
s = Special.parse("2000-01-01")
print(d, s, Date.created, Special.created, d.is_leap(2024), Date.is_leap(1900), d.parse("1-2-3"))
print(type(vars(Date)["parse"]).__name__, type(vars(Date)["is_leap"]).__name__, vars(Date)["parse"].__func__.__name__, Date.parse.__self__, Special.parse.__func__ is Date.parse.__func__)
print(Date.is_leap is vars(Date)["is_leap"].__func__, vars(Date)["is_leap"](2000), callable(vars(Date)["parse"]))
class Tool:
    helper = staticmethod(lambda x: x * 2)
    names = []
    @classmethod
    def add(cls, name):
        cls.names.append(name)
        return cls
    def shadow(self):
        return "method"
print(Tool.helper(4), Tool().helper(5), Tool.add("a").add("b").names)
t = Tool()
t.shadow = lambda: "instance"
print(t.shadow(), Tool.shadow(t))
del t.shadow
print(t.shadow())
try:
    Date.__repr__()
except TypeError as e:
    print(e)
try:
    vars(Date)["parse"]("2024-1-1")
except TypeError as e:
    print(e)
class NoSelf:
    def hello():
        return "hello"
print(NoSelf.hello())
try:
    NoSelf().hello()
except TypeError as e:
    print(e)
