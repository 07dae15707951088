# ValueErrors of common calls
import math
for test in (lambda: int("3.5"), lambda: int("z", 16), lambda: float("abc"), lambda: [1].remove(2),
             lambda: [1].index(5), lambda: "abc".index("z"), lambda: math.sqrt(-1), lambda: chr(-1),
             lambda: max([]), lambda: range(1, 2, 0), lambda: "a".split(""), lambda: math.factorial(-1),
             lambda: (1).to_bytes(0), lambda: int("9" * 5000), lambda: "{".format(), lambda: format(3, "q")):
    try:
        print("result", test())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
(1, 2).index(3)
