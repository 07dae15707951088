# weakref.finalize and with: cleaning up without __del__
import weakref

class TempDir:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, self._cleanup, name)

    @staticmethod
    def _cleanup(name):
        print("removing", name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive

with TempDir("one") as d:
    print(d.name, d.removed)
print(d.removed, d._finalizer.peek())
e = TempDir("two")
del e
f = TempDir("three")
print(f._finalizer.alive, f._finalizer.atexit)
g = TempDir("four")
print(g._finalizer.detach() is not None, g.removed)
print("the end")
