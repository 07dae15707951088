# an iterator class with __iter__ and __next__
class Countdown:
    def __init__(self, start):
        self.current = start
    def __iter__(self):
        return self
    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1

class Sentence:
    def __init__(self, text):
        self.words = text.split()
    def __getitem__(self, index):
        return self.words[index]

c = Countdown(3)
print(iter(c) is c, list(c), list(c))
print([w.upper() for w in Sentence("to be or not")])
it = iter([10, 20])
print(next(it), next(it), next(it, "done"))
for a, b in zip(Countdown(2), Countdown(5)):
    print(a, b)
try:
    next(c)
except StopIteration as e:
    print(repr(e))
