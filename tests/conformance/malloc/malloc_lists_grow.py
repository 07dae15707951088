# mode: malloc
import sys

sys._debugmallocstats()
lists = []
for n in range(100):
    row = []
    for i in range(n):
        row.append(i)
    lists.append(row)
sys._debugmallocstats()
for row in lists:
    row.extend(range(5))
sys._debugmallocstats()
for row in lists:
    while len(row) > 3:
        row.pop()
sys._debugmallocstats()
for row in lists:
    row.clear()
sys._debugmallocstats()
for row in lists:
    row.insert(0, None)
sys._debugmallocstats()
del lists
sys._debugmallocstats()
