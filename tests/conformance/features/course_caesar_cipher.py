# the Caesar cipher, both ways, and broken by trying
def shift(char, key):
    if not char.isalpha():
        return char
    base = ord("A") if char.isupper() else ord("a")
    return chr((ord(char) - base + key) % 26 + base)

def encrypt(text, key):
    return "".join(shift(c, key) for c in text)

secret = encrypt("Hi, Zoe!", 3)
print(secret)
print(encrypt(secret, -3))
for key in range(1, 5):
    guess = encrypt(secret, -key)
    if "Zoe" in guess:
        print("key is", key)
        break
alphabet = "abcdefghijklmnopqrstuvwxyz"
table = str.maketrans(alphabet, alphabet[13:] + alphabet[:13])
print("hello".translate(table), "hello".translate(table).translate(table))
encrypt(1234, 2)
