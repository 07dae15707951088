# what it shows: super() with and without arguments, and its errors
class A:
    x = 1
    def who(self):
        return "A"
    @classmethod
    def make(cls):
        return cls.__name__
class B(A):
    x = 2
    def who(self):
        parent = super()
        return "B" + parent.who() + str(super().x)
    @classmethod
    def make(cls):
        return "made " + super().make()
    def later(self):
        return [super(B, self).who() for _ in range(2)], (lambda: super(B, self).x)()
b = B()
s = super(B, b)
print(b.who(), B.make(), b.later(), s.who(), s.__self__ is b, s.__thisclass__, s.__self_class__)
print(repr(s).startswith("<super: <class 'B'>, <B object>"), super(B, B).make(), type(s).__name__, super(A, b).__init__())
try:
    super(B, b).missing
except AttributeError as e:
    print(e)
try:
    super(B, 5)
except TypeError as e:
    print(e)
try:
    super(5, b)
except TypeError as e:
    print(e)
def loose():
    return super()
try:
    loose()
except RuntimeError as e:
    print(e)
def with_arg(self):
    return super().who()
B.patched = with_arg
try:
    b.patched()
except RuntimeError as e:
    print(e)
class C(A):
    def __init__(self):
        super().__init__("too many")
try:
    C()
except TypeError as e:
    print(e)
