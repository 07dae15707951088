class Dog:
    kind = "canine"
    tricks = []
    count = 0
    def __init__(self, name):
        self.name = name
        Dog.count += 1
    def add_trick(self, t):
        self.tricks.append(t)
a = Dog("Fido")
b = Dog("Buddy")
a.add_trick("roll")
b.add_trick("sit")
print(a.tricks, a.tricks is b.tricks, Dog.count)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind, a.__dict__, b.__dict__)
del a.kind
print(a.kind)
Dog.legs = 4
print(b.legs, hasattr(a, "tail"), getattr(a, "tail", None))
setattr(a, "color", "red")
print(vars(a), "name" in a.__dict__)
try:
    b.color
except AttributeError as e:
    print(e)
m = a.add_trick
m("jump")
print(m.__self__ is a, m.__func__ is Dog.add_trick, Dog.tricks)
Dog.add_trick(b, "x")
class Puppy(Dog):
    kind = "puppy"
p = Puppy("Tiny")
print(p.kind, super(Puppy, p).kind, Puppy.count, isinstance(p, Dog), issubclass(Puppy, Dog))
Puppy.count += 1
print(Dog.count, Puppy.count)
del b
Dog.tricks = ()
print(p.tricks, Puppy.__mro__[1].__name__, Puppy.__bases__)
