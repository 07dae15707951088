import sys


def rc(x):
    return sys.getrefcount(x)


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        if isinstance(other, V):
            return V(self.x + other.x)
        if isinstance(other, int):
            return V(self.x + other)
        return NotImplemented

    def __radd__(self, other):
        return V(self.x * 100 + other)

    def __iadd__(self, other):
        self.x += other
        return self

    def __mul__(self, other):
        return NotImplemented

    def __neg__(self):
        return V(-self.x)

    def __abs__(self):
        return "abs"

    def __repr__(self):
        return f"V({self.x})"

    def __bool__(self):
        return self.x != 0

    def __hash__(self):
        return self.x

    def __eq__(self, other):
        return isinstance(other, V) and self.x == other.x

    def __index__(self):
        return self.x

    def __format__(self, spec):
        return f"<{spec}>"


class W(V):
    def __radd__(self, other):
        return "W first"

    def __rmul__(self, other):
        return "W mul"

    def __str__(self):
        return "W as text"


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


v, w = V(1), W(2)
attempt(lambda: v + v)
attempt(lambda: v + 5)
attempt(lambda: 5 + v)
attempt(lambda: v + w)
attempt(lambda: w + v)
attempt(lambda: v * w)
attempt(lambda: w * v)
attempt(lambda: v * 2)
attempt(lambda: 2 * w)
attempt(lambda: v + "a")
attempt(lambda: "a" + v)
attempt(lambda: "ab" * V(3))
attempt(lambda: [1] * V(2))
attempt(lambda: v - v)
attempt(lambda: -v)
attempt(lambda: abs(v))
attempt(lambda: ~v)
attempt(lambda: hash(v))
attempt(lambda: {v, V(1)})
attempt(lambda: {v: 1}[V(1)])
attempt(lambda: f"{v} {v!r} {w} {w!s:>10} {v:abc}")
attempt(lambda: "%s %r %d" % (w, v, v))
attempt(lambda: "{} {!r:>6} {:x}".format(w, v, v))
attempt(lambda: [v, w, (v,), {v: w}])
attempt(lambda: str(w) + repr(w))
attempt(lambda: bool(V(0)))
attempt(lambda: bytes(v))
attempt(lambda: "abc".find("c", v))
x = v
x += 3
print(x is v, v)


class N:
    def __bool__(self):
        return 5

    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __hash__(self):
        return "a"

    def __len__(self):
        return -1

    def __format__(self, spec):
        return 1

    def __index__(self):
        return "x"

    def __int__(self):
        return 1.5

    def __float__(self):
        return 1


n = N()
attempt(lambda: not n)
attempt(lambda: repr(n))
attempt(lambda: str(n))
attempt(lambda: hash(n))
attempt(lambda: f"{n}")
attempt(lambda: "a" * n)
attempt(lambda: int(n))
attempt(lambda: float(n))
attempt(lambda: [n])


class S(str):
    pass


class I(int):
    def __add__(self, other):
        return "I.__add__"

    def __repr__(self):
        return f"I({int(self)})"


class F(float):
    pass


class E(Exception):
    def __str__(self):
        return "E text"


class L(list):
    pass


class H:
    __hash__ = None


s, i = S("abc"), I(5)
attempt(lambda: (s, s + "d", type(s + "d").__name__, s.upper(), type(s[:]).__name__, s == "abc", hash(s) == hash("abc")))
attempt(lambda: (i, i + 1, 1 + i, i * 2, type(i * 2).__name__, str(i), f"{i}", f"{i:03d}", hash(i), "%d %s" % (i, i)))
attempt(lambda: (F(1.5), F("2") + 1, type(+F(1)).__name__, int(I(7)), type(int(I(7))).__name__))
attempt(lambda: (E(1), str(E(1)), repr(E(1, 2)), [KeyError("k")], str(KeyError("k"))))
attempt(lambda: L([1, 2]))
attempt(lambda: hash(L()))
attempt(lambda: hash(H()))
attempt(lambda: {H(): 1})
attempt(lambda: {[]: 1})
attempt(lambda: {L()})
a = [1]
a.append(a)
d = {"a": a}
d["d"] = d
t = (a, [d])
print(a, d, t)
z = L()
z.append(z)
print(z)
text, number = "hello", 1000
print(text[:] is text, str(text) is text, text + "" is text, "" + text is text, text.strip() is text, text.replace("z", "y") is text)
print("".join([text]) is text, f"{text}" is text, "%s" % text is text, "{}".format(text) is text, text * 1 is text, +number is number)
print(str(5) is str(5), text.upper() is text.upper(), text[0] is "xh"[1], text.split("z")[0] is text, text.ljust(2) is text)
print(sys.getsizeof("a b c".split()), sys.getsizeof("abc".split(",")), sys.getsizeof("a,b,c".split(",")), sys.getsizeof("a\nb".splitlines()))


class R:
    def __add__(self, other):
        return rc(self), rc(other), rc(R.__dict__["__add__"])

    def __repr__(self):
        return str((rc(self), rc(R.__dict__["__repr__"])))

    def __bool__(self):
        print(rc(self), rc(R.__dict__["__bool__"]))
        return True

    def __neg__(self):
        return rc(self), rc(R.__dict__["__neg__"])

    def __format__(self, spec):
        return str((rc(self), rc(R.__dict__["__format__"])))

    def __hash__(self):
        return rc(self) * 100 + rc(R.__dict__["__hash__"])


def counts():
    r = R()
    print(r + r, r + [], -r)
    print(repr(r), str(r), f"{r}", f"{r!r}", "%s" % r, [r], "{}".format(r))
    print(bool(r), not r, hash(r))
    if r:
        print("yes")


counts()
r = R()
print(r + r, -r, [r], (r,), {1: r}, f"{r}")
