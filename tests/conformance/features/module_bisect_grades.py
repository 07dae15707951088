# bisect: finding grades, insort, keeping a list sorted
import bisect

def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]

print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
a = [1, 3, 3, 3, 7]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0))
for n in (5, 2, 9):
    bisect.insort(a, n)
print(a)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left(a, 3, lo=3))

def index(seq, x):
    i = bisect.bisect_left(seq, x)
    if i != len(seq) and seq[i] == x:
        return i
    raise ValueError(f"{x} not found")

print(index(a, 7))
people = [("ann", 25), ("bob", 35)]
bisect.insort(people, ("cid", 30), key=lambda p: p[1])
print(people, bisect.bisect(people, 26, key=lambda p: p[1]))
try:
    bisect.bisect([1, 2], "x")
except TypeError as e:
    print(e)
try:
    bisect.bisect([1, 2], 1, -1)
except ValueError as e:
    print(e)
index(a, 4)
