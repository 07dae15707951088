# nonlocal reaches the nearest enclosing function, global the module
x = "module"
def outer():
    x = "outer"
    trail = [x]
    def middle():
        nonlocal x
        x = "changed by middle"
        def inner():
            global x
            x = "changed by inner"
            return x
        trail.append(inner())
        trail.append(x)
        def own():
            x = "own"
            return x
        trail.append(own())
        return x
    middle()
    trail.append(x)
    return trail
for step in outer():
    print(step)
print(x)
try:
    exec("def bad():\n    nonlocal y\n")
except SyntaxError as e:
    print(e.msg)
