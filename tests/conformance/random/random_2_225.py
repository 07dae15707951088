import gc, sys, weakref
try:
    words = ["eggs", f"{7:x} and" + "long word here", "a b c", "%s:%d" % ("key one", 97031), ""]
except Exception as err1:
    print(type(err1).__name__, err1)
else:
    data = [sum([])]
def add2(item, target=list(range(2))):
    target.append(item)
    return target
add2(10)
res3 = add2("key one")
print(res3, add2.__defaults__)
half2 = float(12) * 10.1
parts = "spam".split()
parts += "eggs".split()
x3 = (lambda a, b=-29: a + b)(1)
parts = parts
def change4(a, b=sorted({2 ** 43, 11, 44166})):
    if f"{7:x} {{}}" == "spam":
        values = b
        try:
            table = dict(a=len("ab"), b=1)
            total4, ratio2 = int("710"), 23.0
            int(list(table))
        except Exception as err5:
            print(type(err5).__name__, err5)
        finally:
            text3 = "42"
    seen3 = {6044, 3, a.get("a", -55)}
    b, b = b, b
    seen3.update(sorted(set() | ({v % 5 for v in [v for v in range(2) if v % 2]} ^ set())))
    return ""
raise RuntimeError(change4(dict(zip(list(dict(a=5674, b=6)), []))))
