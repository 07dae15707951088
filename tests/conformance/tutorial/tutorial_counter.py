class Counter:
    total = 0
    def __init__(self, start=0):
        self.value = start
        Counter.total += 1
    def increment(self, by=1):
        self.value += by
        return self
    @classmethod
    def how_many(cls):
        return cls.total
    @staticmethod
    def describe():
        return "counts things"
c1 = Counter()
c2 = Counter(10)
c1.increment().increment(5)
print(c1.value, c2.value, Counter.how_many(), c1.describe())
counters = [Counter(i) for i in range(3)]
for c in counters:
    c.increment(c.value)
print([c.value for c in counters], Counter.total)
del c, counters[0]
best = max(counters, key=lambda c: c.value)
print(best.value, best is counters[-1])
c1 = c2
print(c1 is c2, Counter.total)
c2 = None
print(c1.value)
snapshot = dict(vars(c1))
c1.value = 99
print(snapshot, c1.__dict__)
