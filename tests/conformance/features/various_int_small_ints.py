# internals: the small integer cache from -5 to 256
a = 256
b = int("256")
print(a is b)
c = 257
d = int("257")
print(c is d, c == d)
for text in ["-6", "-5", "0", "256", "257"]:
    x = int(text)
    y = int(text)
    print(text, x is y)
n = 250
same = []
for i in range(10):
    left = n + i
    right = n + i
    same.append(left is right)
print(same)
f1 = float("1.5")
f2 = float("1.5")
print(f1 is f2, f1 == f2, True is (1 == 1), None is None)
print([] is [], () is (), (1, 2) == (1, 2))
t1 = tuple([])
t2 = tuple("")
print(t1 is t2, frozenset() is frozenset())
