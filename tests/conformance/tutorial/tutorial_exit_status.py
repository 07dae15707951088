import sys
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        print("exit", a[0].__name__ if a[0] else None)
class Obj:
    def __del__(self):
        print("obj gone")
o = Obj()
with Guard():
    print("work", file=sys.stderr)
    sys.exit("fatal: done")
