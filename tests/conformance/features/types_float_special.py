# what it shows: inf, nan and minus zero
import math
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf + 1 == inf, 1 / inf)
print(nan == nan, nan != nan, nan is nan, nan in [nan], [nan] == [nan], nan < 1, nan > 1)
print(0.0 == -0.0, str(-0.0), math.copysign(1, -0.0))
print(math.isnan(nan), math.isinf(-inf), math.isfinite(3.5), math.isclose(0.1 + 0.2, 0.3))
print(max(1, nan), max(nan, 1), min(inf, 5), sorted([3, inf, -inf, 0]))
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 5e-324)
print(hash(inf), hash(-inf), inf // 1, -7 % inf)
counts = {nan: 1, 0.0: 2}
counts[-0.0] = 3
print(counts, counts[nan], len({float("nan"), float("nan")}))
print(f"{inf:8}|{nan:<8}|{-inf:+.2f}|{inf:%}")
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)
try:
    math.floor(inf)
except OverflowError as e:
    print(e)
try:
    math.log(0)
except ValueError as e:
    print(e)
try:
    0.0 / 0.0
except ZeroDivisionError as e:
    print(e)
try:
    0.0 ** -1
except ZeroDivisionError as e:
    print(e)
