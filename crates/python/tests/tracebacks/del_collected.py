import gc


class Node:
    def __del__(self):
        self.missing


node = Node()
node.me = node
del node
gc.collect()
print('collected')
