# random: shuffle, sample and choices with a seed
import random

random.seed(10)
deck = list(range(1, 11))
random.shuffle(deck)
print(deck)
hand = random.sample(deck, 3)
print(hand, len(set(hand)))
print(random.choices(["heads", "tails"], k=6))
print(random.choices("abc", weights=[5, 1, 1], k=8))
print(random.sample(range(1000), k=4))
print(random.sample(["red", "blue"], counts=[3, 2], k=4))
password = "".join(random.choices("abcdef0123456789", k=8))
print(password)
try:
    random.sample(deck, 20)
except ValueError as e:
    print(e)
try:
    random.sample({1, 2}, 1)
except TypeError as e:
    print(e)
random.seed(0)
rolls = {n: 0 for n in range(1, 7)}
for _ in range(12):
    rolls[random.randint(1, 6)] += 1
print(rolls)
try:
    random.shuffle((1, 2, 3))
except TypeError as e:
    print(e)
