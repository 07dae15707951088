# chained comparisons evaluate each operand once
calls = []
def value(n):
    calls.append(n)
    return n
print(value(1) < value(5) < value(10), calls)
calls.clear()
print(value(9) < value(5) < value(10), calls)
x = 5
print(0 < x < 10, 0 < x > 3, 1 == 1.0 == True, 1 < 2 in [2, 3])
print(x is x is not None, (1 < 3) < 2, not x == 5)
items = [1, 2]
print(items == [1, 2] != (1, 2), items is [1, 2] if False else "skipped")
print([1, 2] < [1, 3] < [2], (1, "a") < (1, "b"), "Z" < "a", {1} < {1, 2})
print(None or "default", 0 and 1 / 0, [] or {} or "last", 1 and [2])
class Loud:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print("compare", self.n, other.n)
        return self.n < other.n
print(Loud(1) < Loud(2) < Loud(0))
for source in ("1 < 'a'", "[] < ()", "{} < {}", "None < 0", "1j < 2"):
    try:
        eval(source)
    except TypeError as e:
        print(e)
