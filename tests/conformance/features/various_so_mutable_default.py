# StackOverflow: "least astonishment" and the mutable default argument
def foo(a=[]):
    a.append(5)
    return a

print(foo(), foo(), foo.__defaults__)
mine = [1]
print(foo(mine), mine, foo())

def fixed(a=None):
    if a is None:
        a = []
    a.append(5)
    return a
print(fixed(), fixed(), fixed.__defaults__)

def make_fruits():
    print("default evaluated")
    return ["apple"]
def eat(fruits=make_fruits()):
    return fruits
first = eat()
first.append("pear")
print(eat() is first, eat())
foo.__defaults__[0].clear()
print(foo())
class Bag:
    def __init__(self, items={}):
        self.items = items
x, y = Bag(), Bag()
x.items["k"] = 1
print(y.items, x.items is y.items, Bag({}).items)
