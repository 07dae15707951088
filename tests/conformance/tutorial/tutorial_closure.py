def counter(start=0):
    count = start
    def increment(step=1):
        nonlocal count
        count += step
        return count
    def reset():
        nonlocal count
        count = start
    return increment, reset
inc, reset = counter(10)
print(inc(), inc(), inc(5))
reset()
print(inc())
print(inc.__closure__[0].cell_contents)
def make_adder(n):
    return lambda x: x + n
add5 = make_adder(5)
add10 = make_adder(10)
print(add5(1), add10(1))
def outer():
    items = []
    def add(x):
        items.append(x)
        return items
    return add
add = outer()
add(1)
res = add(2)
del add
print(res)
