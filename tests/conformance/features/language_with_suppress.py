# context managers that swallow, replace and collect errors
from contextlib import contextmanager, suppress, ExitStack
class Ignore:
    def __init__(self, *kinds):
        self.kinds = kinds
        self.caught = []
    def __enter__(self):
        return self
    def __exit__(self, kind, error, tb):
        if kind is not None and issubclass(kind, self.kinds):
            self.caught.append(f"{kind.__name__}: {error}")
            return True
with Ignore(ZeroDivisionError, KeyError) as guard:
    print("before")
    1 / 0
    print("never")
with guard:
    {}["k"]
print(guard.caught)
with suppress(ValueError):
    int("x")
@contextmanager
def section(name):
    print("begin", name)
    try:
        yield [name]
    except TypeError as e:
        print("handled", e)
    finally:
        print("end", name)
with section("one") as value:
    value + "str"
with ExitStack() as stack:
    opened = [stack.enter_context(section(n)) for n in "xy"]
    stack.callback(print, "callback")
    print(opened)
