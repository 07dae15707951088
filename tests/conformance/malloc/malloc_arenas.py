# mode: malloc
import sys

sys._debugmallocstats()
many = [bytearray(300) for _ in range(20000)]
sys._debugmallocstats()
del many[10000:]
sys._debugmallocstats()
del many
sys._debugmallocstats()
strings = [str(i) * 20 for i in range(10000)]
sys._debugmallocstats()
strings = strings[:100]
sys._debugmallocstats()
