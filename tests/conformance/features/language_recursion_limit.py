# mode: stdout
# endless recursion raises RecursionError
import sys
depth = 0
def dive(n):
    global depth
    depth = n
    return dive(n + 1)
try:
    dive(0)
except RecursionError as e:
    print(type(e).__name__, e)
    print(depth > 900, depth < 1000, isinstance(e, RuntimeError))
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
def count(n):
    return 0 if n == 0 else 1 + count(n - 1)
print(count(150))
try:
    count(500)
except RecursionError as e:
    print(e)
class Loop:
    def __repr__(self):
        return repr(self)
    def __getattr__(self, name):
        return getattr(self, name + "x")
for attempt in (lambda: repr(Loop()), lambda: Loop().a):
    try:
        attempt()
    except RecursionError as e:
        print("RecursionError:", e)
