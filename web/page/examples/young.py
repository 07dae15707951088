import gc

class Node:
    pass

gc.collect()
# A collection of the young when
# 8 more were made than freed.
gc.set_threshold(8, 2, 2)
for number in range(14):
    node = Node()
    # Each is a cycle of its own.
    node.me = node
print(gc.get_count())
kept = [Node() for _ in range(6)]
# What survives gets older.
print(gc.get_count())
