# a Sentence as sequence, as iterator and as generator
import re

RE_WORD = re.compile(r"\w+")

class Sentence:
    def __init__(self, text):
        self.text = text
        self.words = RE_WORD.findall(text)
    def __getitem__(self, index):
        return self.words[index]
    def __len__(self):
        return len(self.words)

class LazySentence:
    def __init__(self, text):
        self.text = text
    def __iter__(self):
        for match in RE_WORD.finditer(self.text):
            yield match.group()

s = Sentence('"The time has come," the Walrus said')
for word in s:
    print(word, end="|")
print(len(s), s[-1], "time" in s, list(iter(s))[:2])
lazy = LazySentence("Pig and Pepper")
it = iter(lazy)
print(next(it), next(it), next(it), next(it, None))
print(list(it), list(lazy), [*lazy][::-1])
class Foo:
    def __iter__(self):
        pass
from collections import abc
print(issubclass(Foo, abc.Iterable), isinstance(s, abc.Iterable), isinstance(it, abc.Generator))
try:
    iter(Foo())
except TypeError as e:
    print(e)
rolls = iter([3, 5, 1, 6])
print(list(iter(lambda: next(rolls), 1)))
