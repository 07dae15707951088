import gc, sys, weakref
def main1():
    print({"red": list(dict(zip(["42" * 2, "hello", "", "x", "eggs"], list(range(0)))).values()), "zz": sorted(list(map(len, [str(v) for v in [v * 3 for v in [*[10, 4, 3], 11]]])))}, {"c": [*list(dict(a=0, b=47419).values()), 2]})
    words = list({"zz": abs(40025), "b": 0, "key": len(sorted(set([v * 2 for v in list(range(3))])))})
    class Version2:
        def __init__(self, text):
            self.parts = tuple(int(p) for p in text.split("."))
        def __lt__(self, other):
            return self.parts < other.parts
        def __eq__(self, other):
            return self.parts == other.parts
        def __str__(self):
            return ".".join(str(p) for p in self.parts)
    vs3 = [Version2(t) for t in ("1.10", "1.9", "0.4", "1.9.1")]
    vs3.sort(reverse=True)
    print(*vs3, sep=" < ")
    print(str(min(vs3)), str(max(vs3, key=lambda v: len(v.parts))))
    print(vs3[0] == Version2("0.4"), vs3[0] < vs3[1])
    class Box4:
        def __init__(self, n, items, label):
            self.n = n
            self.items = items
            self.label = label
        def touch(self, a):
            self.n = a
            return self
        def __add__(self, other):
            return self.touch(other.n) and self
        def __enter__(self):
            return self
        def __exit__(self, kind, error, trace):
            self.n = 0
        def __del__(self):
            print("del", self.n)
    node = Box4(9, [-399, 65338, 7], label=f"{7:03d} {{}}")
main1()
