# generate passwords with a seed and judge their strength
import random
import string

def generate(length):
    pool = string.ascii_letters + string.digits
    return "".join(random.choice(pool) for _ in range(length))

def strength(password):
    checks = [
        len(password) >= 8,
        any(c.isdigit() for c in password),
        any(c.islower() for c in password),
        any(c.isupper() for c in password),
    ]
    return sum(checks)

random.seed(99)
for password in (generate(6), generate(10), "letmein", "Tr0ub4dor"):
    print(password, "*" * strength(password))
letters = random.sample(string.ascii_lowercase, 5)
print(letters)
random.shuffle(letters)
print(letters, random.randrange(0, 100, 5), round(random.uniform(1, 2), 6))
labels = ("weak", "fair", "good", "strong")
print(labels[strength("Abc")])
try:
    print(labels[strength("Abcdefg1")])
except IndexError as e:
    print(repr(e))
