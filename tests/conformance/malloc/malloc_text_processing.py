# mode: malloc
import sys

poem = """The woods are lovely, dark and deep,
But I have promises to keep,
And miles to go before I sleep,
And miles to go before I sleep."""
sys._debugmallocstats()
lines = poem.splitlines()
sys._debugmallocstats()
words = [w.strip(",.").lower() for line in lines for w in line.split()]
sys._debugmallocstats()
lengths = {}
for w in words:
    lengths.setdefault(len(w), set()).add(w)
sys._debugmallocstats()
reversed_words = [w[::-1] for w in words]
sys._debugmallocstats()
centered = [line.center(50, "*") for line in lines]
sys._debugmallocstats()
found = [poem.find(w) for w in words]
sys._debugmallocstats()
codes = [ord(c) for c in poem]
caesar = "".join(chr((ord(c) + 3) % 128) for c in poem)
sys._debugmallocstats()
partitioned = [line.partition(" ") for line in lines]
sys._debugmallocstats()
del words, reversed_words
sys._debugmallocstats()
