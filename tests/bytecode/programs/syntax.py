"""One of each construct, to be compiled only."""
from __future__ import generator_stop

import os.path as p, sys
from collections import (OrderedDict as OD,
                         deque)

type Alias[T: int, *Ts, **P = [int]] = dict[T, tuple[*Ts]]
x: int = 1
y: "str"
(z): float = 2.5
a = b, *c = 1, 2, 3j
a, (b, [c, *d]) = 1, (2, [3])
n = 0xFFFF_FFFF_FFFF_FFFF_FFFF, 0o17, 0b1, 1_000, 1e400, -0.0, 5 - 3j, 10 ** 20, -(2 ** 70)
s = "a" 'b' """c""" r"\d" "\N{BULLET}\x41\u00e9\U0001F600\udc80" "tab\t"
bs = b"a" rb"\x00" B"\xff"
f = f"{x}{y!r:>{x}}{z=}{{}} {x:%Y-%m}" f"{'nested' + f'{x}'}" "plain" f'''{
    x
    + 1:.2f}'''
t = t"hello {x!s:>10} {y}"
e = ...
k = {1, 2, 3} | {*a}, {**{}, "k": 1, **{1: 2}}, [*a, *b], (*a,), {}, [], ()
cmp = 1 < x <= 3 != 4 is not None in [1, 2] not in (3, 4) in {5, 6}
sl = a[1:2], a[::2], a[1:x:3], a[...], a[1, 2:3], a[:], a[-1]
un = +x, -x, ~x, not x
bo = x and y or z and (x or not y)
te = x if y else z if a else b
la = lambda q, /, w=1, *r, u, v=2, **kw: (q, w, r, u, v, kw)
wa = [w := 1, (w := 2), w]
co = [i for i in range(3) if i if i > 1 for j in a], {i for i in a}, {i: j for i, j in a}, (i async for i in a) if 0 else ()
x += 1; x -= 1; x *= 2; x /= 2; x //= 2; x %= 3; x **= 2; x <<= 1; x >>= 1; x &= 1; x |= 1; x ^= 1; x @= x
a[0] += 1; a.b += 2; a[1:2] = b; a[1:2] += b
del x, a[0], a.b, (b, c)
assert z, "message"
assert (z
        and y)
pass; ...; "constant"; 1

if x: pass
elif y: z
else: a

while x:
    if y: break
    elif z: continue
    x -= 1
else:
    y
while True:
    break
while 0:
    never
for i, (j, *l) in a: print(i, j, l)
else: x
for i in *a, *b:
    continue

try:
    x
except (A, B) as err:
    y
except C:
    raise
except:
    raise E from None
else:
    z
finally:
    w
try:
    x
except* A as group:
    y
except* B:
    raise ValueError(1) from group
try:
    try: x
    finally:
        for i in a:
            break
finally:
    y

with a as b, c as (d, e), f: pass
with (
    a as b,
    c(),
): x


def everything(a, b=1, /, c: int = 2, *args: "tuple", d, e=3, **kwargs) -> None:
    """Docstring."""
    global g
    nonlocal_ = a
    def inner():
        nonlocal nonlocal_
        nonlocal_ += c
        return lambda: (a, nonlocal_, __class__)
    if d:
        del nonlocal_
        return
    import sys as system
    from .. import a as aa
    from .m import (n, o as q)
    g = [lambda: i for i in range(3)]
    v = [[j for j in i if (last := j)] for i in a]
    try:
        return 1
    except E as err:
        yield 2
    finally:
        x = yield
        yield from inner()
    return everything(*a, *b, c, d=1, **e, **f, h=2)


@decorator
@other(1,
       2)
class K(Base, *bases, metaclass=M, **kw):
    "Doc."
    __slots__ = "a",
    attr: int = 1
    bare: str

    def method(self, value=attr):
        super().method()
        super(K, self).other
        super().attr.b()
        self.__private = __class__
        return self.a.b.c(1)[2](k=3)

    @property
    def p(self): return self._p

    class Inner[T = int](Base[T]):
        def generic[U: (int, str), V: T](self, u: U) -> V: return [T, u]

    for i in range(3):
        if i: continue


def generic[T](a: T, b: "T" = 1) -> T:
    def inner() -> T: return a
    return inner


async def coroutine(a):
    async with a as b, c: await d
    async for i in a:
        if i: continue
        break
    else:
        x
    v = [i async for i in a if await i], {await i: j for i in b}, (await i for i in a)
    await a; return await b


async def agen():
    yield 1
    async for i in a: yield i
    try:
        yield
    finally:
        await x


def matching(v):
    match v:
        case 1 | -2.5 | 3 + 4j: a
        case "s" | b"b" | None | True: b
        case [1, x, *_] if x > 1: c
        case (a, [b, *rest]): d
        case {"k": v, 1: [w], **others}: e
        case Point(x=0, y=yy) | Point(0, yy): f
        case int() | str(): g
        case a.b.c: h
        case [Point(), {}, []] as whole: i
        case {}: j
        case _: k
    match a, b:
        case x, y: return x
    match (yield): 
        case z: pass


def flow(a):
    for i in a:
        with i as j:
            try:
                if j: return j
                if i: continue
                break
            finally:
                print(i)
    while a and b or c:
        if not a: break
        while True:
            if b: return
            try: continue
            except: break
    if a is None or b is not None and (c is None): return 1
    return 1 if not a else 2 if b else None


def folding():
    return 1 + 2 * 3, "a" * 3, (1, 2) + (3,), -1, not True, "%s %r %d" % (a, b, c), "x" "y"[0], (1, 2, 3)[1], 2 ** 200
    if __debug__: unreachable


def strings_in_loops():
    for a in (1, 2, 3): pass
    for b in [1, 2, 3]: pass
    for c in {1, 2, 3}: pass
    if a in [1, 2]: pass
    if a in {1, 2}: pass
    return any(x for x in a), all(x for x in b), tuple(x for x in c)
