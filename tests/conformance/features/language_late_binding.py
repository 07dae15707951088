# a lambda in a loop sees the variable, not its value
late = []
def build():
    funcs = []
    for i in range(3):
        funcs.append(lambda: i)
    return funcs
late = build()
print([f() for f in late])
print(late[0].__closure__[0] is late[2].__closure__[0])
early = [lambda n=i: n for i in range(3)]
print([f() for f in early], [f.__defaults__ for f in early])
def factory(n):
    return lambda x: x * n
table = {n: factory(n) for n in (2, 3)}
print(table[2](10), table[3](10))
def unset():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    return inner()
print(unset())
