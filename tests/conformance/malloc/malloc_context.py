# mode: malloc
import sys
from contextlib import contextmanager


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.name = None
        return False


@contextmanager
def opened(name):
    yield Resource(name)


sys._debugmallocstats()
kept = []
for i in range(50):
    with Resource(f"r{i}") as r:
        kept.append(r)
sys._debugmallocstats()
for i in range(50):
    with opened(f"o{i}") as r:
        kept.append(r)
sys._debugmallocstats()
kept.clear()
r = None
sys._debugmallocstats()
