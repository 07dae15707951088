# what it shows: __index__, __format__, __int__, __float__, __bool__, __str__
class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees
    def __format__(self, spec):
        if spec.endswith("F"):
            return format(self.degrees * 9 / 5 + 32, spec[:-1] or ".1f") + "F"
        return format(self.degrees, spec) + "C"
    def __int__(self):
        return int(self.degrees)
    def __float__(self):
        return float(self.degrees)
    def __index__(self):
        return int(self.degrees)
    def __bool__(self):
        return self.degrees > 0
    def __bytes__(self):
        return b"deg"
    def __complex__(self):
        return complex(self.degrees, 1)
    def __trunc__(self):
        return 1
    def __repr__(self):
        return f"Celsius({self.degrees!r})"
t = Celsius(2)
print(f"{t}", f"{t:.2f}", f"{t:F}", f"{t:.3fF}", "{:>6}".format(t), format(t), str(t), repr(t))
print(int(t), float(t), complex(t), bytes(t), bool(t), bool(Celsius(-1)), [10, 20, 30][t], "abc"[t], list(range(t)), hex(t), "ab" * t, [0] * t)
class Bad:
    def __str__(self):
        return None
    def __format__(self, spec):
        return 5
    def __int__(self):
        return "x"
    def __float__(self):
        return 1
    def __index__(self):
        return 1.5
    def __bytes__(self):
        return "text"
b = Bad()
samples = [0]
for check in (lambda: str(b), lambda: f"{b}", lambda: int(b), lambda: float(b), lambda: [1, 2][b], lambda: range(b), lambda: bytes(b), lambda: hex(b), lambda: [1][1.0:], lambda: "a" * 1.0, lambda: samples[None]):
    try:
        print(check())
    except TypeError as e:
        print(e)
class Shown:
    def __repr__(self):
        return ["not", "text"]
try:
    print([Shown()])
except TypeError as e:
    print(e)
