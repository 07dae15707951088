# StackOverflow: UnboundLocalError on a local variable when it is reassigned
x = 10
def bar():
    print(x)
bar()

def foo():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
    return x
print(foo(), foo.__code__.co_varnames)

def outer():
    count = 0
    def inner():
        count += 1
        return count
    try:
        inner()
    except UnboundLocalError as e:
        print(e)
    def proper():
        nonlocal count
        count += 1
        return count
    proper()
    return proper()
print(outer())
try:
    class K:
        y = x
        x = 5
        z = [x for _ in range(2)]
    print(K.y, K.x, K.z)
except NameError as e:
    print(e)
def deleted():
    value = 1
    del value
    return value
deleted()
