# union-find with path compression, and Kruskal's minimum spanning tree
class UnionFind:
    def __init__(self, items):
        self.parent = {x: x for x in items}
        self.rank = dict.fromkeys(self.parent, 0)
    def find(self, x):
        if self.parent[x] != x:
            self.parent[x] = self.find(self.parent[x])
        return self.parent[x]
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        return True

def kruskal(edges):
    forest = UnionFind({v for e in edges for v in e[:2]})
    return [e for e in sorted(edges, key=lambda e: e[2]) if forest.union(*e[:2])], forest

edges = [('a', 'b', 4), ('b', 'c', 8), ('a', 'c', 2), ('c', 'd', 7), ('b', 'd', 3)]
tree, forest = kruskal(edges)
print(tree, sum(w for *_, w in tree))
print(len({forest.find(x) for x in 'abcd'}), forest.rank[forest.find('a')])
uf = UnionFind(range(4))
print(uf.union(0, 1), uf.union(1, 0), uf.union(2, 3), uf.parent, uf.rank)
print(uf.find(9))
