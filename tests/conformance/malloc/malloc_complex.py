# mode: malloc
import sys

sys._debugmallocstats()
zs = [complex(i, -i) for i in range(400)]
sys._debugmallocstats()
squares = [z * z for z in zs]
sys._debugmallocstats()
sizes = [abs(z) for z in zs]
sys._debugmallocstats()
del zs[::2]
sys._debugmallocstats()
del squares
sys._debugmallocstats()
