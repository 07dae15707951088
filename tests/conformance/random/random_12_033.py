import gc, sys, weakref
def main1():
    words3 = list({})
    words3 += "hello".split()
    f2 = 0.0
    g3 = f2
    h4 = [f2, g3, f2 * 2, f2]
    print(sys.getrefcount(f2), h4.count(f2), h4[0] is h4[3])
    f2 += 1
    print(sys.getrefcount(g3), f2 is g3)
    n5 = 10 ** 20
    class Lazy6:
        def __init__(self):
            self.seen = []
        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            self.seen.append(name)
            return len(name)
    lazy7 = Lazy6()
    print(lazy7.alpha, lazy7.beta)
    lazy7.gamma = [list(dict(a=3, b=8))]
    print(lazy7.seen, hasattr(lazy7, "_hidden"), getattr(lazy7, "_x", 5))
    print(lazy7.gamma is lazy7.gamma)
    data = sorted({v % 5 for v in sorted(set([]))})
    results8 = []
    for item9 in ["1", "x", None, dict(a=22835, b=4)]:
        try:
            results8.append(int(item9))
        except (ValueError, TypeError) as e:
            results8.append(type(e).__name__)
            continue
        else:
            pass
        finally:
            results8.append("-")
    print(len(results8))
    def add10(item, target=[1, 2]):
        target.append(item)
        return target
    add10(88278)
    res11 = add10("long word here")
    print(res11, add10.__defaults__)
main1()
