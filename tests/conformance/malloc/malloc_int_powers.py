# mode: malloc
import sys

sys._debugmallocstats()
powers = [3 ** n for n in range(200)]
sys._debugmallocstats()
negatives = [-p for p in powers]
sys._debugmallocstats()
products = [a * b for a, b in zip(powers, negatives)]
sys._debugmallocstats()
quotients = [p // 7 for p in powers]
sys._debugmallocstats()
remainders = [p % 1000003 for p in powers]
sys._debugmallocstats()
shifted = [p >> 10 for p in powers]
sys._debugmallocstats()
masks = [p & 0xFFFFFFFF for p in powers]
sys._debugmallocstats()
del products
sys._debugmallocstats()
