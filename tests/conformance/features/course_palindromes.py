# palindromes, vowels, title case: exercises with strings
def clean(text):
    return "".join(c for c in text.lower() if c.isalnum())

def is_palindrome(text):
    letters = clean(text)
    return letters == letters[::-1]

for phrase in ("Never odd or even", "Hello", ""):
    print(repr(phrase), is_palindrome(phrase))
sentence = "the quick brown fox"
print({v: sentence.count(v) for v in "aeiou" if v in sentence})
print(" ".join(word.capitalize() for word in sentence.split()))
print(sentence.title().swapcase(), sentence[::-1][:5])
print(max(sentence.split(), key=len), sorted(set(clean(sentence)))[:4])
try:
    is_palindrome(12321)
except AttributeError as e:
    print(e)
