# what it shows: the ways to split and join texts
line = "  alpha beta,gamma  delta,,end  "
print(line.split(), line.split(" "), line.split(","), line.split(None, 1))
print(line.rsplit(None, 1), line.rsplit(",", 1), line.split(",", 0))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"))
text = "one\ntwo\r\nthree\n\nfour"
print(text.splitlines(), text.splitlines(True), "".splitlines(), "".split(), "".split(","))
words = "the quick brown fox".split()
print("-".join(words), "".join(reversed(words)), ", ".join(w.title() for w in words), "x".join("abc"))
one = ["solo"]
print(",".join(one) is one[0], ",".join([]))
try:
    ", ".join([1, 2])
except TypeError as e:
    print(e)
try:
    ", ".join(["a", None])
except TypeError as e:
    print(e)
try:
    ", ".join(5)
except TypeError as e:
    print(e)
try:
    "abc".split("")
except ValueError as e:
    print(e)
try:
    "abc".partition("")
except ValueError as e:
    print(e)
try:
    "abc".split(1)
except TypeError as e:
    print(e)
