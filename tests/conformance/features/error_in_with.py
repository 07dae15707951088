# an exception in a with body, and one that __exit__ swallows
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        print("enter", [k.__name__ for k in self.kinds])
        return self
    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None)
        return kind is not None and issubclass(kind, self.kinds)

with Suppress(KeyError):
    {}["missing"]
print("after the first")
with Suppress(KeyError) as outer, Suppress(ValueError):
    [][3]
