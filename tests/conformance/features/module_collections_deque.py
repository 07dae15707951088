# collections: deque as queue, stack, sliding window
from collections import deque

d = deque("ghi")
d.append("j")
d.appendleft("f")
print(d, len(d), d[0], d[-1])
print(d.pop(), d.popleft(), list(d))
d.extend("jkl")
d.extendleft("ab")
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d, d.count("a"), d.index("h"), "z" in d)
last = deque(maxlen=3)
for i in range(5):
    last.append(i)
print(last, last.maxlen)
d.remove("h")
d.insert(1, "Z")
d.reverse()
print(d, d.copy() == d)
def moving_average(values, n):
    window = deque(maxlen=n)
    for v in values:
        window.append(v)
        if len(window) == n:
            yield sum(window) / n
print(list(moving_average([40, 30, 50, 46, 39], 3)))
try:
    deque().pop()
except IndexError as e:
    print(e)
try:
    last[10]
except IndexError as e:
    print(e)
try:
    d.remove("?")
except ValueError as e:
    print(e)
try:
    for c in d:
        d.append(c)
except RuntimeError as e:
    print(e)
