import gc, sys, weakref
try:
    print(sorted(["red", "key one", "hello"]), float(9))
    raise RuntimeError(str(1))
except Exception:
    if not set():
        size2 = 4
        seen = set() - {v % 5 for v in list(range(5))}
    try:
        raise ValueError("", int("386"))
    except Exception:
        pair = (int("252") % 2, "eggs")
        marks = {v % 5 for v in sorted(set())}
finally:
    ages2 = {**{**{"red": -271, "c": 7988, "key": 8}, "zz": 2}, "key": 12}
unique4 = {25093, 29722, max((93032) // 5, 5) - 11}
y4 = float(0)
n = len("eggs")
a1 = {}
b2 = a1
c3 = [a1, a1]
e4 = (a1,)
print(sys.getrefcount(a1))
c3.pop()
c3[0] = None
print(sys.getrefcount(a1))
lines5 = """
alpha beta
gamma  delta

""".splitlines()
words6 = [w for line in lines5 for w in line.split()]
print(lines5, words6, max(words6, key=len))
lengths7 = {w: len(w) for w in words6}
print(sorted(lengths7.items(), key=lambda kv: (-kv[1], kv[0])))
