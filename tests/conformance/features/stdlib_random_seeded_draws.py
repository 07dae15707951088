# random with a seed: choices, sample, shuffle, several generators and state
import random
import collections
random.seed(1)
for i in range(3):
    print('{:04.3f}'.format(random.random()), end=' ')
print()
print([random.randint(1, 6) for _ in range(8)], random.randrange(0, 101, 5), round(random.uniform(1, 100), 4))
outcomes = collections.Counter(random.choice(('heads', 'tails')) for _ in range(50))
print(outcomes)
deck = [rank + suit for suit in 'HC' for rank in 'A23']
random.shuffle(deck)
print(deck, random.sample(deck, k=2), random.choices('abc', weights=[5, 1, 1], k=6))
r1, r2 = random.Random(99), random.Random(99)
print(r1.random() == r2.random(), r1.getrandbits(16), r2.randbytes(3))
state = r1.getstate()
first = [r1.gauss(0, 1) for _ in range(2)]
r1.setstate(state)
print(first == [r1.gauss(0, 1) for _ in range(2)], round(r2.triangular(0, 10, 3), 5), round(r2.expovariate(2), 5))
print(random.sample(range(1000), 3), random.sample(['a', 'b'], counts=[2, 1], k=3), random.binomialvariate(10, 0.5))
for call in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(5, 5), lambda: random.randint(1.5, 2),
             lambda: random.sample({1, 2}, 1), lambda: random.choices('ab', [0, 0])):
    try:
        call()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
