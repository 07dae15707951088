# GeeksforGeeks style: polymorphism with functions, objects and duck typing
class Bird:
    def intro(self):
        print("There are many types of birds.")
    def flight(self):
        print("Most of the birds can fly but some cannot.")
class Sparrow(Bird):
    def flight(self):
        print("Sparrows can fly.")
class Ostrich(Bird):
    def flight(self):
        print("Ostriches cannot fly.")
class Duck:
    def flight(self):
        print("Ducks can fly too.")

obj_bird = Bird()
obj_spr = Sparrow()
obj_ost = Ostrich()
for bird in (obj_bird, obj_spr, obj_ost):
    bird.intro()
    bird.flight()
def func(obj):
    obj.flight()
func(Duck())
def add(x, y, z=0):
    return x + y + z
print(add(2, 3), add(2, 3, 4), len("geeks"), len([10, 20, 30]))
print(isinstance(obj_spr, Bird), isinstance(Duck(), Bird), Sparrow.__bases__[0].__name__)
try:
    Duck().intro()
except Exception as e:
    print(type(e).__name__, e)
