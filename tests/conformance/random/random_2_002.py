import gc, sys, weakref
if (12) != 4:
    nums = [48871, 6, 6, 5]
elif "a b c" == "long word here":
    try:
        nums4 = []
        undefined_name
    except Exception as err1:
        print(type(err1).__name__, err1)
    else:
        index = {"red": [*[0] * 4, -98]}
    for v2 in list(range(1)):
        v2 += 4
        print(["", "x"], list(map(len, ["hello", "eggs", "", str(43166)])))
        v2 += 0
else:
    pair = (-217, "eggs" * 0)
    title = ""
list(range(4))
xs = [*[v for v in range(7) if v % 2], 4]
print(set(xs))
words = ["spam", "hello", "spam", "Zed", "Zed"]
try:
    box = [75425, sorted(xs), "eggs".split()]
    items4 = box
    seen = {90096, -244, (lambda a, b=6: a + b)(7)} & set(xs)
except (KeyError, IndexError):
    words += "hello".split()
except Exception as err3:
    print(type(err3).__name__, err3)
    if "zz" in dict(a=len({v % 5 for v in xs}), b=0):
        label = "eggs".lower()
        words.sort(key=len)
list(dict(zip(sorted(words), xs)).values()).missing
