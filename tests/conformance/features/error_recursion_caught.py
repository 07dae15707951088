# mode: stdout
# a repr that calls itself, and a limit that is set low
import sys

class Node:
    def __init__(self, other=None):
        self.other = other
    def __repr__(self):
        return f"Node({self.other!r})"

a = Node()
a.other = a
try:
    repr(a)
except RecursionError as e:
    print(type(e).__name__, e)
print(sys.getrecursionlimit())
sys.setrecursionlimit(60)
def depth(n):
    return 1 + depth(n + 1)
depth(0)
