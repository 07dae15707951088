# mode: malloc
import sys

sys._debugmallocstats()
words = ["word%d" % i for i in range(1000)]
sys._debugmallocstats()
upper = [w.upper() for w in words]
sys._debugmallocstats()
text = " ".join(words)
sys._debugmallocstats()
parts = text.split()
sys._debugmallocstats()
del words
sys._debugmallocstats()
longest = max(parts, key=len)
sys._debugmallocstats()
replaced = [p.replace("word", "w") for p in parts]
sys._debugmallocstats()
del parts, upper
sys._debugmallocstats()
