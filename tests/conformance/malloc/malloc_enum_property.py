# mode: malloc
import sys
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._degrees = (value - 32) * 5 / 9


sys._debugmallocstats()
colors = [Color(i % 3 + 1) for i in range(100)]
sys._debugmallocstats()
names = [c.name for c in colors]
sys._debugmallocstats()
temps = [Celsius(i) for i in range(100)]
sys._debugmallocstats()
hot = [t.fahrenheit for t in temps]
sys._debugmallocstats()
for t in temps:
    t.fahrenheit = 100
sys._debugmallocstats()
del temps, t
sys._debugmallocstats()
