# mode: stdout
# sys: an excepthook of one's own, sys.displayhook, recursion errors
import sys

def hook(kind, value, tb):
    depth = 0
    while tb is not None:
        depth += 1
        tb = tb.tb_next
    print(f"hook: {kind.__name__}: {value} ({depth} frames)")

sys.excepthook = hook
sys.displayhook("shown")
sys.displayhook(None)

def parse(text):
    return int(text)

def total(texts):
    return sum(parse(t) for t in texts)

print(total(["1", "2"]))
old = sys.getrecursionlimit()
sys.setrecursionlimit(80)
def forever(n):
    return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(old)
print(sys.stdin.read() == "", sys.stdout is sys.__stdout__, sys.getrecursionlimit())
print(total(["3", "four"]))
