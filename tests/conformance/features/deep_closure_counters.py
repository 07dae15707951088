# closures: nonlocal, shared cells, late binding and its cures
def make_counter(start=0, step=1):
    value = start
    def increment():
        nonlocal value
        value += step
        return value
    def reset(to=start):
        nonlocal value
        value, old = to, value
        return old
    return increment, reset

inc, reset = make_counter(10, 5)
print(inc(), inc(), reset(), inc())
print(inc.__closure__[1] is reset.__closure__[-1], inc.__code__.co_freevars, reset.__code__.co_freevars)
other, _ = make_counter()
print(other(), inc(), [cell.cell_contents for cell in other.__closure__])

multipliers = [lambda x: x * i for i in range(4)]
print([m(2) for m in multipliers])
fixed = [lambda x, i=i: x * i for i in range(4)]
print([m(2) for m in fixed])
factories = [(lambda n: lambda x: x * n)(i) for i in range(4)]
print([m(2) for m in factories])

def outer():
    def peek():
        return later
    try:
        peek()
    except NameError as e:
        print(type(e).__name__, e)
    later = 'now it is there'
    return peek

print(outer()())
inc.__closure__[0].cell_contents = 100
print(inc.__closure__[0].cell_contents, inc())

def broken():
    count = 0
    def bump():
        count += 1
        return count
    return bump

try:
    broken()()
except Exception as e:
    print(type(e).__name__, e)
