# a hangman round with a seeded word and fixed guesses
import random

WORDS = ("python", "banana", "castle", "rocket")
random.seed(3)
word = random.choice(WORDS)
guessed = set()
lives = 4

def masked(word, guessed):
    return " ".join(c if c in guessed else "_" for c in word)

for letter in "aeotncb":
    guessed.add(letter)
    if letter in word:
        print("Yes! ", masked(word, guessed))
    else:
        lives -= 1
        print("Wrong:", letter, "| lives left:", lives)
    if set(word) <= guessed:
        print("You win!")
        break
    if not lives:
        print("You lose! The word was", word)
        break
else:
    print("Out of guesses; the word was", word)
print(sorted(guessed), lives)
