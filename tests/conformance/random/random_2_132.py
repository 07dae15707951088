import gc, sys, weakref
try:
    table = dict(zip("a b c".split(), [*sorted([12, 11, 2 ** 59]), 27575]))
    "red" + (2)
except (KeyError, IndexError):
    title = "key one"
except Exception as err1:
    print(type(err1).__name__, err1)
finally:
    print(-246)
k3 = abs((lambda a, b=-186: a + b)((9) - 51115))
total = k3
def change2(a):
    for i3 in range(3):
        if i3 >= 9:
            ["ab"]
    return (89.5) * 4.1
count3 = total3 = total
del count3
print(total3)
ages = {"zz": 0, "zz": 6}
a4 = [12]
b5 = [a4, "42"]
a4.append(b5)
print(a4)
try:
    int(list({s: len(s) for s in [f"{k3:03d} of", "hello"]}))
except Exception as err6:
    print(type(err6).__name__, err6)
finally:
    ages["b"] = ages.get("b", 0) + k3
del a4
print(len(str(b5)) > 3)
