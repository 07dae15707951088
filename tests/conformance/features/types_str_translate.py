# what it shows: maketrans and translate, replace and remove
table = str.maketrans("abc", "xyz", "!")
print(table)
print("aabbcc!d!".translate(table))
vowels = str.maketrans(dict.fromkeys("aeiou"))
print("the quick brown fox".translate(vowels), len(vowels))
swap = {ord("a"): "<A>", 98: 66, ord("c"): None}
print("abcd".translate(swap))
class Shift:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError
        return code + 1
print("HAL 9".translate(Shift()))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "abc".replace("", "-"))
print("TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "abc".removeprefix("x"))
s = "same"
print(s.replace("q", "z") is s, s.removeprefix("no") is s, s.strip() is s)
print("caesar".translate({ord(c): chr((ord(c) - 97 + 3) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"}))
try:
    str.maketrans("ab", "x")
except ValueError as e:
    print(e)
try:
    str.maketrans("ab")
except TypeError as e:
    print(e)
try:
    str.maketrans({"ab": 1})
except ValueError as e:
    print(e)
