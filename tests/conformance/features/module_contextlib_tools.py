# contextlib: suppress, ExitStack, closing, redirect_stdout, nullcontext
from contextlib import suppress, ExitStack, closing, redirect_stdout, nullcontext, ContextDecorator
import io

class Door:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("open", self.name)
        return self
    def __exit__(self, *exc):
        print("shut", self.name, exc[0])
    def close(self):
        print("close", self.name)

with suppress(KeyError, IndexError):
    {}["missing"]
print("still here")
with ExitStack() as stack:
    doors = [stack.enter_context(Door(n)) for n in "ab"]
    stack.callback(print, "callback", 1)
    print(len(doors))
stack = ExitStack()
stack.push(Door("later"))
kept = stack.pop_all()
stack.close()
kept.close()
with closing(Door("c")) as c:
    print(c.name)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))
with nullcontext(5) as five:
    print(five)
try:
    with suppress(ValueError):
        int("x")
        print("skipped")
    with suppress(ValueError):
        int([])
except TypeError as e:
    print(e)
with Door("last"):
    [][0]
