# mode: malloc
import sys

data = [(i * 7919) % 1009 for i in range(500)]
sys._debugmallocstats()
up = sorted(data)
sys._debugmallocstats()
down = sorted(data, key=lambda x: -x)
sys._debugmallocstats()
data.sort()
sys._debugmallocstats()
pairs = sorted((x % 10, x) for x in data)
sys._debugmallocstats()
words = sorted(str(x) for x in data)
sys._debugmallocstats()
by_len = sorted(words, key=len)
sys._debugmallocstats()
pairs.sort(key=lambda p: p[1], reverse=True)
sys._debugmallocstats()
top = pairs[:10]
del pairs
sys._debugmallocstats()
