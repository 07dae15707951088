# small integers are one object each
a, b = 256, 256
print(a is b)
x = 257
y = int("257")
print(x == y, x is y)
n = int("100")
m = 99 + 1
print(n is m)
def compare():
    p = 1000
    q = 1000
    return p is q
print(compare())
values = [int(s) for s in ("-5", "-6", "256", "257")]
again = [int(s) for s in ("-5", "-6", "256", "257")]
print([v is w for v, w in zip(values, again)])
big = 10 ** 20
print(big is 10 ** 20, big == 10 ** 20, (big + 1) - 1 is big)
print(True is (1 == 1), None is print())
