import gc, sys, weakref
data = list(range(7))
state2 = 9
def update1(a):
    global state2
    state2 = [state2, a]
update1({"b": data})
print(state2)
def add3(item, target=list(range(2))):
    target.append(item)
    return target
add3(3)
res4 = add3("eggs")
print(res4, add3.__defaults__)
print(["%s:%d" % ("eggs", 11), "key one" + "red"], "red", [((12874) / 7) * 16.0, {"zz": -164, "a": -388, "a": 7}, sorted(["eggs", "42" + "red"])])
def change5(a, b, c):
    entry = (-192, f"{b:03d} of")
    seen4 = marks4 = a
    table3 = {**{"a": b, "zz": b, "b": b, "c": 5}, "c": 1}
    print(float(b))
    return (lambda a, b=2: a + b)(5)
nums = data = data
items = [[], set([3, 4, abs(4), 12]), {}, data[1:3]]
print([], {}, round(round(float(8) * 1.5, 1) * 63.1, 1) * 56.1)
total, text2 = (2 ** 45, "eggs")
data += [-117]
total, word2 = (total, "42")
def run6(a, b, c=[*[v for v in range(7) if v % 2], 2]):
    c[1:2] = [2 ** 59, 6, ((6 if "long word here" == "spam" else -375)) * 10, 8]
    if {v % 5 for v in c} and (-219):
        {"red": 7, "b": change5(set(list(range(2))), sum([v for v in range(7) if v % 2]), list(dict(zip([], sorted(set(c)))))), "zz": -242, "a": 2 ** 53}
        try:
            point = (sum([11] * 3), "ab")
            "eggs" + (9)
        except (KeyError, IndexError):
            c = c + [4]
        except Exception as err7:
            print(type(err7).__name__, err7)
        finally:
            [dict(zip(["x", "Zed", "ab", ("Zed" + "ab") + "Zed"], c)), "x"]
    print(set(), ((8 if "x" == "eggs" else abs(-76)), "Zed"), (1 if ((lambda a, b=-372: a + b)(6)) != 12 else 6))
    if list({}.values()) is sorted(set()):
        raise ValueError("")
    return (5, "hello")
