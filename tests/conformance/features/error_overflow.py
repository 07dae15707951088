# numbers that are too large
import math
for action in (lambda: math.exp(1000), lambda: 2.0 ** 10000, lambda: float(10 ** 400), lambda: int(float("inf")),
               lambda: "a" * (2 ** 70), lambda: range(2 ** 70)[2 ** 65], lambda: len(range(2 ** 70)), lambda: 1 << (1 << 70),
               lambda: [0] * (2 ** 62)):
    try:
        print("ok", action())
    except (OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
board = [[0] * 10 ** 30 for _ in range(2)]
