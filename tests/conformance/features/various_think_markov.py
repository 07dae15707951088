# Think Python style: Markov chain over words with a deterministic choice
def process(words, order=2):
    suffix_map = {}
    prefix = ()
    for word in words:
        if len(prefix) < order:
            prefix += (word,)
            continue
        suffix_map.setdefault(prefix, []).append(word)
        prefix = shift(prefix, word)
    return suffix_map

def shift(t, word):
    return t[1:] + (word,)

text = "half a bee philosophically must half a bee be half not be"
table = process(text.split())
print(len(table), table[("half", "a")], table[("a", "bee")])
start = ("half", "a")
out = list(start)
for i in range(6):
    suffixes = table.get(start)
    if suffixes is None:
        break
    word = suffixes[i % len(suffixes)]
    out.append(word)
    start = shift(start, word)
print(" ".join(out))
addr = "monty@python.org"
uname, domain = addr.split("@")
print(uname, domain, divmod(7, 3), sorted([("b", 1), ("a", 2)]), (0, 1, 200) < (0, 3, 4))
t = divmod(*(17, 5))
print(t, max("hello"), dict(zip("abc", range(3))))
