# interview: evaluation order, chained comparisons, short circuits and odd truths
def say(x):
    print("say", x)
    return x

print(say(1) < say(3) > say(2))
print(say(0) and say(1), say(0) or say(2))
d = {say("k1"): say("v1"), say("k2"): say("v2")}
lst = [0, 1, 2]
i = 0
i, lst[i] = 1, 9
print(i, lst)
print([say(x) for x in (1, 2) if say(x) > 1])
print(False == False in [False], not True == False, 1 < 2 == True, 5 // -2, -5 % 3, 2 ** -1, 2 ** 3 ** 2)
print(True + True, "a" * True, [] or "default", None and 1, bool([[]]), all([]), any([[]]))
x = y = []
x.append(1)
print(y, x is y)
a = (1, 2, [3])
try:
    a[2] += [4]
except TypeError:
    print(a)
print((lambda *a, **k: (a, k))(*[1, 2], **{"z": 3}), "abc" "def", ("x"), ("x",))
print({True: "yes", 1: "one", 1.0: "float"}, {1, True, 1.0}, [1, 2] < [1, 2, 0], "10" < "9")
def f():
    try:
        return "try"
    finally:
        print("finally first")
print(f())
try:
    print(say(1) + say("two"))
except Exception as e:
    print(type(e).__name__, e)
