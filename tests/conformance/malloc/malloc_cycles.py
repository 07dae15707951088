# mode: malloc
import gc
import sys


class Node:
    def __init__(self):
        self.me = self
        self.data = [1, 2, 3]


gc.collect()
sys._debugmallocstats()
nodes = [Node() for _ in range(100)]
sys._debugmallocstats()
del nodes
sys._debugmallocstats()
print(gc.collect())
sys._debugmallocstats()
lists = []
for i in range(50):
    a = [i]
    a.append(a)
    lists.append(a)
sys._debugmallocstats()
del lists, a
print(gc.collect())
sys._debugmallocstats()
