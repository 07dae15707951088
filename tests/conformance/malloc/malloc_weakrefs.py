# mode: malloc
import sys
import weakref


class Node:
    def __init__(self, name):
        self.name = name


sys._debugmallocstats()
nodes = [Node(i) for i in range(100)]
sys._debugmallocstats()
refs = [weakref.ref(n) for n in nodes]
sys._debugmallocstats()
again = [weakref.ref(n) for n in nodes]
sys._debugmallocstats()
called = []
backs = [weakref.ref(n, called.append) for n in nodes]
sys._debugmallocstats()
del nodes
sys._debugmallocstats()
print(len(called))
called.clear()
sys._debugmallocstats()
del refs, again, backs
sys._debugmallocstats()
