# what it shows: __eq__ and __hash__, and what happens without one
class Money:
    def __init__(self, amount):
        self.amount = amount
    def __eq__(self, other):
        if isinstance(other, Money):
            return self.amount == other.amount
        if isinstance(other, (int, float)):
            return self.amount == other
        return NotImplemented
    def __hash__(self):
        return hash(self.amount)
class Listy(Money):
    def __eq__(self, other):
        return "always"
a, b = Money(5), Money(5)
print(a == b, a is b, a == 5, 5 == a, a != 5, a == "5", a in [1, 5], {a: 1}[b], len({a, b, 5}), [a] == [5])
print([3, a].index(5), [a, b].count(5), (a,) == (b,), {"k": a} == {"k": b}, a.__ne__(b), a.__eq__("x"))
l = Listy(1)
print(l == 0, l != 0, Listy.__hash__, [l] == [0], bool(l == 0))
class Loud:
    def __eq__(self, other):
        print("eq", type(other).__name__)
        return False
    def __hash__(self):
        print("hash")
        return 1
x = Loud()
s = {x, Loud()}
print(x in s, len(s), x in [x], x == 1)
class Same:
    __hash__ = None
    __eq__ = object.__eq__
try:
    {Same()}
except TypeError as e:
    print(e)
try:
    {l: 1}
except TypeError as e:
    print(e)
class Huge:
    def __hash__(self):
        return 2 ** 70 + 5
print(hash(Huge()), Huge().__hash__() == hash(Huge()))
try:
    print(hash(l))
except TypeError as e:
    print(e)
