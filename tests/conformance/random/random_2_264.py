import gc, sys, weakref
point = (int("2200"), "")
box = []
values3 = [v * 3 for v in [*[33522] * 1, 43609]]
try:
    words = ["a b c", "eggs"]
    int("abc")
except Exception as err1:
    print(type(err1).__name__, err1)
finally:
    ages2 = {"key": 11, "red": sum(values3[:])}
try:
    if "b" in dict(zip(["hello", "42", str(2), "key one"], values3)):
        (-339) / 8
        box.append("a b c")
    elif "c" in dict(a=71314, b=12):
        seen = set()
        values3
    values3.clear()
    nums = sorted(values3[::-1])
except Exception as err2:
    print(type(err2).__name__, err2)
head3 = None
for i4 in range(2):
    head3 = (i4, head3)
try:
    index = {}
    index = index
except Exception as err5:
    print(type(err5).__name__, err5)
finally:
    pair = (10, "key one")
[].missing
