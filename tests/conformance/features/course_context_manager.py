# a context manager class and one from a generator
from contextlib import contextmanager
class Indenter:
    level = 0
    def __enter__(self):
        self.level += 1
        return self
    def __exit__(self, exc_type, exc, tb):
        self.level -= 1
        if exc_type is KeyError:
            print("ignored", exc)
            return True
    def print(self, text):
        print("  " * self.level + text)

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")

with Indenter() as indent:
    indent.print("hi")
    with indent:
        indent.print("deeper")
        raise KeyError("oops")
    indent.print("back")
print(indent.level)
with tag("b") as name:
    print(name)
