import gc, sys, weakref
print(set([*[2 ** 64] * 1, 11]))
class Node1:
    shared = {"b": sorted({1, 9, (lambda a, b=4: a + b)(8)}), "zz": []}
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        self.n = a
        return self.n
    def __add__(self, other):
        return self.touch(other.n) and self
    def __del__(self):
        print("del", self.n)
    def __eq__(self, other):
        return isinstance(other, Node1) and self.n == other.n
one = Node1(5, list({"c": ((-72) % 4) | 9, "c": -218, "red": 9}))
one.left = "eggs".split()
def change2(a):
    if not ["ab", "red", f"{7} of"]:
        values = sorted({v % 5 for v in list(a.values())})
        if list(range(1)) is values:
            x = (0 if [-37, 90555, 9, (0 if values is values[1:3] else 6), int("991")] is values else 10)
        else:
            Node1(a.get("red", 5), ["Zed", f"{7:>4} ", "42"])
            [(6, "red")]
    return Node1(3, [str(v) for v in [int("1766") + -397, -170, sum([v for v in range(2) if v % 2])]])
