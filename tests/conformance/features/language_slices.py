# slices: reading, assigning and slice objects
s = "abcdefgh"
n = list(range(8))
print(s[2:5], s[:3], s[-3:], s[::-1], s[1::3], s[6:2], s[100:], s[-100:2])
print(n[::2], n[5:1:-2], n[:] == n, n[:] is n, s[:] is s)
n[2:5] = ["x"]
print(n)
n[1:1] = [7, 7]
n[::3] = [0, 0, 0]
print(n)
n[:2] = []
print(n, len(n))
cut = slice(1, None, 2)
print(s[cut], cut.start, cut.stop, cut.indices(5), cut)
class Show:
    def __getitem__(self, key):
        return key
show = Show()
print(show[1:2], show[::], show[1, 2:3], show["a":"b"])
t = (1, [2], 3)
part = t[1:]
print(part, part[0] is t[1])
for bad in (lambda: n["a"], lambda: n[1.5:], lambda: s[::0], lambda: n.__setitem__(slice(0, 4, 2), [1]), lambda: s[20]):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
