# StackOverflow: is against ==, with numbers, strings, lists and None
import copy

x = [1, 2, 3]
y = x
z = [1, 2, 3]
print(x == y, x is y, x == z, x is z)
a = 1000
b = 10 ** 3
print(a == b, a is b)
def f():
    p = 1000
    q = 1000
    return p is q
print(f())
class Always:
    def __eq__(self, other):
        return True
thing = Always()
print(thing == None, thing is None, thing != None)
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], float("nan") in [nan])
print(copy.copy(a) is a, copy.copy(x) is x, copy.deepcopy((1, 2)) == (1, 2))
s = "hello"
t = "hel"
t += "lo"
print(s == t, s is t)
print(1 == 1.0 == True, {1: "int", 1.0: "float", True: "bool"})
