import gc, sys, weakref
def main1():
    xs = list(map(len, list(dict(zip(sorted(list({"a": 78544, "a": -237, "red": 10, "zz": 66861})), sorted({10, 0, -278}))))))
    [len(xs) + 13138]
    y = float(-126)
    size = (12 if ((1) + 2) == -2 else (9) ^ 12)
    class Bag2:
        def __init__(self, *items):
            self.items = list(items)
        def __len__(self):
            return len(self.items)
        def __getitem__(self, i):
            return self.items[i]
        def __contains__(self, x):
            return x in self.items
        def __reversed__(self):
            return reversed(self.items)
    bag3 = Bag2(dict(zip(["red".strip(), "hello", "long word here", "", "a b c"], list(range(7)))), {}, 20485)
    print(len(bag3), bag3[-1], 57228 in bag3)
    for item4 in bag3:
        last5 = item4
    print(bag3[1:])
    try:
        bag3[0] = bag3
        del bag3[1]
    except (TypeError, IndexError) as e:
        print(e)
    first6, *rest7 = bag3
    def count8(x, *rest, **named):
        del x
        return sys.getrefcount(rest)
    v9 = [8]
    print(count8(v9), count8([]), count8(v9, v9), count8(x=v9, k=v9))
    print(sys.getrefcount(v9))
    index = {"c": xs, "zz": xs, "b": sorted(xs)}
main1()
