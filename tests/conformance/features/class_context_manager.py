# what it shows: __enter__ and __exit__ as a class
class Tag:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        print(f"<{self.name}>")
        return self
    def __exit__(self, exc_type, exc, tb):
        print(f"</{self.name}>", exc_type and exc_type.__name__, exc, tb is not None)
        return self.swallow
with Tag("a") as outer, Tag("b") as inner:
    print(outer.name, inner.name)
with Tag("safe", swallow=True):
    1 / 0
print("still here")
def find(items):
    for item in items:
        with Tag(str(item)):
            if item == 2:
                return item
            continue
print(find([1, 2, 3]))
try:
    with Tag("x"):
        raise KeyError("inside")
except KeyError as e:
    print("outside", e)
class NoExit:
    def __enter__(self):
        return 1
class BadExit(Tag):
    def __exit__(self, *exc):
        raise RuntimeError("exit failed")
for obj in (NoExit(), 5):
    try:
        with obj:
            pass
    except TypeError as e:
        print(e)
try:
    with BadExit("bad"):
        raise ValueError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))
with Tag("last"):
    int("seven")
