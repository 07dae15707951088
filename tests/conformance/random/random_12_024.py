import gc, sys, weakref
from contextlib import contextmanager, suppress
gc.collect()
def main1():
    words = "x".split()
    try:
        words = ("%s:%d" % ("hello", 2)).split()
        index = {"key": [1, 64117, 98309], "zz": [v for v in range(5) if v % 2], "a": [-328] * 1}
        raise RuntimeError("spam")
    except Exception:
        marks = {v % 5 for v in sorted(sorted(set(list({s: len(s) for s in words}.values()))))} | {v % 5 for v in sorted({v % 5 for v in sorted(set())} & set())}
        words.sort(key=len)
    if {"red": 80369, "key": -357, "a": max(1, 7)} and (32846):
        s = f"{7:x} {{}}" + "Zed"
    @contextmanager
    def tag2(name):
        print(f"<{name}>")
        try:
            yield [name]
        finally:
            print(f"</{name}>")
    try:
        with tag2("Zed") as t3:
            print("in")
    except (KeyError, SyntaxError) as e:
        print("out", type(e).__name__)
    with suppress(ZeroDivisionError, KeyError):
        print("fine")
main1()
print(gc.collect())
