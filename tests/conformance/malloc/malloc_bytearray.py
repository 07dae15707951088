# mode: malloc
import sys

sys._debugmallocstats()
arrays = [bytearray(n) for n in range(0, 300, 3)]
sys._debugmallocstats()
for a in arrays:
    a.append(7)
sys._debugmallocstats()
for a in arrays:
    a.extend(b"hello world")
sys._debugmallocstats()
for a in arrays:
    del a[5:]
sys._debugmallocstats()
buf = bytearray()
for i in range(400):
    buf.append(i % 256)
sys._debugmallocstats()
copies = [bytes(a) for a in arrays]
sys._debugmallocstats()
arrays.clear()
sys._debugmallocstats()
