# mode: malloc
import sys

sys._debugmallocstats()
tables = []
for n in range(1, 50):
    table = {}
    for i in range(n):
        table[i] = None
    tables.append(table)
sys._debugmallocstats()
words = []
for n in range(1, 50):
    table = {}
    for i in range(n):
        table["k" + str(i)] = None
    words.append(table)
sys._debugmallocstats()
for table in tables:
    for key in list(table):
        del table[key]
sys._debugmallocstats()
for table in tables:
    table["x"] = 1
sys._debugmallocstats()
for table in words:
    table.popitem()
sys._debugmallocstats()
copies = [dict(t) for t in words]
sys._debugmallocstats()
for table in words:
    table.clear()
sys._debugmallocstats()
