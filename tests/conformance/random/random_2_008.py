import gc, sys, weakref
words = ["ab", "key one", "42"]
def deco1(func):
    calls = []
    def wrapper(*args, **kwargs):
        wrapper.last = args
        return func(*args, **kwargs)
    return wrapper
@deco1
def target2(a, b=2):
    return a
print(target2(11))
print(target2(11, b=9))
def change3(a, b, c):
    rate = ((4) // 7) / 8
    a["c"] = 40160
    return "spam"
([11] * 1).missing
