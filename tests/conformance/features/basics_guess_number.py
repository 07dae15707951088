# guess the number: the computer plays by halving
import random

random.seed(7)
secret = random.randint(1, 50)
low, high = 1, 50
tries = 0
while True:
    guess = (low + high) // 2
    tries += 1
    if guess < secret:
        print(f"{guess} is too low")
        low = guess + 1
    elif guess > secret:
        print(f"{guess} is too high")
        high = guess - 1
    else:
        print(f"{guess} is right! It took {tries} tries.")
        break
rating = "great" if tries <= 4 else "not bad"
print(rating, (low, high))
