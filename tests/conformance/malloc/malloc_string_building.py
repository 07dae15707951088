# mode: malloc
import sys


def build(n):
    s = ""
    for i in range(n):
        s += "ab"
    return s


sys._debugmallocstats()
a = build(10)
sys._debugmallocstats()
b = build(100)
sys._debugmallocstats()
c = build(300)
sys._debugmallocstats()
many = [build(i) for i in range(60)]
sys._debugmallocstats()
text = ""
for i in range(50):
    text += str(i)
sys._debugmallocstats()
joined = "".join(str(i) for i in range(100))
sys._debugmallocstats()
del many
sys._debugmallocstats()
