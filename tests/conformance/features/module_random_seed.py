# mode: stdout
# random: seeded random, randint, choice, uniform, gauss
import random

random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 6) for _ in range(10)])
print(random.choice(["rock", "paper", "scissors"]), random.uniform(1, 10))
print(random.randrange(0, 100, 5), random.getrandbits(16))
print(round(random.gauss(0, 1), 6), round(random.normalvariate(10, 2), 6))
random.seed(42)
print(random.random())
rng = random.Random(7)
print(rng.randint(1, 100), rng.random())
state = rng.getstate()
a = [rng.randint(0, 9) for _ in range(5)]
rng.setstate(state)
b = [rng.randint(0, 9) for _ in range(5)]
print(a, a == b)
random.seed("hello")
print(random.randint(1, 1000), round(random.expovariate(1.5), 6), round(random.triangular(0, 1, 0.5), 6))
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
try:
    random.choice([])
except IndexError as e:
    print(e)
