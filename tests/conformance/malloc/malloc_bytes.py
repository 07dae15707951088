# mode: malloc
import sys

sys._debugmallocstats()
a = [bytes(i) for i in range(200)]
sys._debugmallocstats()
b = [str(i).encode() for i in range(1000, 1500)]
sys._debugmallocstats()
c = [x + b"!" for x in b]
sys._debugmallocstats()
d = b"".join(b)
sys._debugmallocstats()
e = [x.decode() for x in b]
sys._debugmallocstats()
f = [x.hex() for x in c]
sys._debugmallocstats()
del a
sys._debugmallocstats()
g = d.split(b"1")
sys._debugmallocstats()
