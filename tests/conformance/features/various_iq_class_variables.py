# interview: class variables in a family, and an instance that shadows them
class Parent:
    x = 1
    items = []
class Child1(Parent):
    pass
class Child2(Parent):
    pass

print(Parent.x, Child1.x, Child2.x)
Child1.x = 2
print(Parent.x, Child1.x, Child2.x)
Parent.x = 3
print(Parent.x, Child1.x, Child2.x)
c = Child2()
c.x += 10
print(c.x, Child2.x, vars(c))
c.items += ["a"]
print(Parent.items, c.items is Parent.items, "items" in vars(c))
del c.x
print(c.x, Child1.__dict__["x"], "x" in Child2.__dict__)
def extend_list(val, lst=[]):
    lst.append(val)
    return lst
list1 = extend_list(10)
list2 = extend_list(123, [])
list3 = extend_list("a")
print(list1, list2, list3, list1 is list3)
def multipliers():
    return [lambda x: i * x for i in range(4)]
print([m(2) for m in multipliers()])
letters = ["a", "b", "c"]
print(letters[10:], letters[-1:1:-1])
del Child1.x
print(Child1.x)
try:
    del Child1.x
except Exception as e:
    print(type(e).__name__, e)
