# module of the week: ChainMap, Counter and deque operations
import collections

a, b = {"a": "A", "c": "C"}, {"b": "B", "c": "D"}
m = collections.ChainMap(a, b)
print("a = {}, b = {}, c = {}".format(m["a"], m["b"], m["c"]))
print(sorted(m.keys()), sorted(m.items()))
m.maps = list(reversed(m.maps))
print(m["c"])
m2 = m.new_child({"z": 1})
m2["c"] = "E"
print(m["c"], m2["c"], len(m2.maps), m2.parents == m)
c = collections.Counter("abcdaab")
d = collections.Counter({"a": 1, "q": 2})
print(c, c["zz"], c.most_common(2), sorted(c.elements()))
print(c + d, c - d, c & d, c | d, c.total())
c.subtract("aaaaa")
print(c["a"], +c)
dq = collections.deque("abcdef")
dq.rotate(2)
dq.appendleft("z")
dq.extendleft("xy")
print(dq, dq.index("a"), dq[0], dq.count("q"))
dq.remove("z")
print(dq.pop(), dq.popleft(), "".join(dq), dq.copy() == dq)
del dq[1]
print(list(dq)[:3])
try:
    del m["a"]
except KeyError as e:
    print(e)
try:
    dq.remove("nope")
except Exception as e:
    print(type(e).__name__, e)
