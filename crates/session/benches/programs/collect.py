import gc
class Node:
    pass
keep = [[i] for i in range(20000)]
for i in range(3000):
    node = Node()
    node.me = node
found = gc.collect()
print(found)
