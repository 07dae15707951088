# a trie: insert, search, prefix completion and deletion
class Trie:
    __slots__ = ('children', 'word')
    def __init__(self):
        self.children = {}
        self.word = None
    def insert(self, word):
        node = self
        for char in word:
            node = node.children.setdefault(char, Trie())
        node.word = word
        return self
    def find(self, prefix):
        node = self
        for depth, char in enumerate(prefix):
            if char not in node.children:
                raise KeyError(f'{prefix!r} leaves the trie at {depth}')
            node = node.children[char]
        return node
    def __iter__(self):
        if self.word is not None:
            yield self.word
        for char in sorted(self.children):
            yield from self.children[char]
    def __contains__(self, word):
        try:
            return self.find(word).word == word
        except KeyError:
            return False
    def remove(self, word):
        path = [self] + [self.find(word[:i]) for i in range(1, len(word) + 1)]
        path[-1].word = None
        for parent, char, child in reversed(list(zip(path, word, path[1:]))):
            if not child.children and child.word is None:
                del parent.children[char]

root = Trie()
for word in 'tea ten to in inn'.split():
    root.insert(word)
print(list(root), list(root.find('te')), 'ten' in root, 'te' in root, 'tax' in root)
root.remove('ten')
root.remove('in')
print(list(root), sorted(root.find('te').children), root.find('in').word)
try:
    print(list(root.find('tox')))
except Exception as e:
    print(type(e).__name__, e)
