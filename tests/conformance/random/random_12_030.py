import gc, sys, weakref
["long word here", "spam" + "x"]
left1 = 2
while left1 > 0:
    left1 -= 1
    try:
        int(sorted("spam".strip().split()))
    except (KeyError, IndexError):
        counts4 = {s: len(s) for s in [str(v) for v in sorted([44251] * 1)]}
    except Exception as err2:
        print(type(err2).__name__, err2)
    else:
        parts2 = "spam".split()
    xs = [8, -366]
pair = (3, "hello")
inner3 = [2]
outer4 = [inner3] * 3 + [inner3[:]]
inner3.append(58504)
print(outer4, outer4[0] is outer4[1], outer4[0] == outer4[3])
inner3 = inner3 + [1]
outer4[0].extend(outer4[3])
saved5 = outer4.pop()
outer4 = outer4[::-1]
for key6, value7 in dict(a=90178, b=-165).items():
    print(max(-101, 7))
    if value7 == 12:
        continue
    key6 += key6
def risky8(n):
    try:
        if n == 0:
            return "zero"
        if n == 1:
            raise ValueError(n)
        return 10 % (n - 2)
    except ValueError as e:
        return e.args
    finally:
        print("finally", n)
for i9 in range(4):
    try:
        print(risky8(i9))
    except ZeroDivisionError as e:
        print("caught", e)
