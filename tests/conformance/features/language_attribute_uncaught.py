# a misspelt name: the traceback suggests another
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius
    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
readings = [Temperature(c) for c in (0, 21.5)]
print([r.fahrenheit for r in readings])
try:
    print(reading)
except NameError as e:
    print(e)
hottest = max(readings, key=lambda r: r.celsius)
print(hottest.celsius)
print(hottest.farenheit)
