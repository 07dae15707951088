# context managers: a class, a generator, and ExitStack
from contextlib import contextmanager, ExitStack, suppress, closing

class Indent:
    level = 0
    def __enter__(self):
        Indent.level += 1
        return self
    def __exit__(self, kind, value, tb):
        Indent.level -= 1
        return kind is KeyError
    def print(self, text):
        print("  " * self.level + text)

with Indent() as i:
    i.print("one")
    with Indent() as j:
        j.print("two")
        {}["missing"]
    i.print("back")

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("error inside:", e)
    finally:
        print(f"</{name}>")

with tag("b") as b, tag("i"):
    print(b)
with tag("p"):
    int("x")
with ExitStack() as stack:
    for n in range(2):
        stack.enter_context(tag(f"h{n}"))
    stack.callback(print, "callback")
with suppress(ZeroDivisionError):
    1 / 0
with tag("last"):
    raise RuntimeError("not handled")
