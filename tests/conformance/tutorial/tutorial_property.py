class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius
    @property
    def celsius(self):
        return self._c
    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._c = value
    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32
    @classmethod
    def from_f(cls, f):
        return cls((f - 32) * 5 / 9)
    @staticmethod
    def valid(c):
        return c >= -273
t = Temperature(25)
print(t.celsius, t.fahrenheit)
t.celsius = 30
u = Temperature.from_f(212)
print(u.celsius, Temperature.valid(-300))
try:
    t.celsius = -500
except ValueError as e:
    print(e)
t.fahrenheit = 3
