import gc, sys, weakref
from collections import deque
gc.collect()
count = 8
names4 = ["eggs", ""]
ratio3 = count / 8
stuff = [int("2846"), 2 ** 77, [ratio3, {"a": sorted([12] * 1), "red": [75442] * 2, "b": [count, -365, 10, (79062) + 11, abs(count)]}], 15164]
for n1 in range(2, 12):
    for d2 in range(2, n1):
        if n1 % d2 == 0:
            break
    else:
        print(n1, end=" ")
print()
del ratio3
d3 = deque([1, 2, 3], maxlen=3)
d3.append(names4)
d3.appendleft(names4)
print(len(d3), d3.maxlen)
x4 = d3.popleft()
d3[0] = 6
d3.clear()
del d3
print(gc.collect())
