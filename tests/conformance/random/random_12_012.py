import gc, sys, weakref
import re
gc.collect()
seen = {v % 5 for v in [2 ** 44, -222, 7, 7, int("1124")]}
table3 = {}
m1 = re.search(r"(?P<k>[a-z]+)=(\d+)", "hello world")
print(m1 and m1.group(), m1 and m1.span())
print(re.findall(r"[aeiou]", ", ".join(["hello" + "spam", "42".strip(), repr([-331] * 4), "Zed"])), re.sub(r"\d", "#", "a1b22"), re.split(r"[ ,]+", "a, b c"))
try:
    try:
        {}["x"]
    except Exception as e:
        raise RuntimeError("again") from e
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
result2 = []
for x3 in range(4):
    for y4 in (x3, [x3]):
        if x3 == y4:
            continue
        result2.append((x3, y4))
print(result2)
del x3
