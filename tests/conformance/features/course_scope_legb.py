# local, enclosing, global, built-in
x = "global"
def outer():
    x = "enclosing"
    def inner():
        x = "local"
        print(x)
    def middle():
        nonlocal x
        print(x)
        x = "changed"
    inner()
    middle()
    print(x)

def setter():
    global x, made
    x = "set"
    made = [x]

outer()
print(x)
setter()
print(x, made, len("abc"))
len = lambda s: -1
print(len("abc"))
del len
print(len("abc"))
class Scope:
    x = "class"
    def method(self):
        return x
print(Scope().method(), Scope.x)
def broken():
    print(x)
    x = "too late"
broken()
