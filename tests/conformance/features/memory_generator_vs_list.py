# a generator is small, the list it could be is not
import sys

squares_list = [n * n for n in range(30)]
squares_gen = (n * n for n in range(30))
print(sys.getsizeof(squares_list), sys.getsizeof(squares_gen))
print(sum(squares_list) == sum(squares_gen), sum(squares_gen))
print(sys.getsizeof(list(range(1000))))
r = range(10**6)
print(sys.getsizeof(r), r[999], 5 in r, len(r))
m = map(str, [1, 2, 3])
z = zip("ab", [1, 2])
f = filter(None, [0, 1])
e = enumerate("ab")
print([sys.getsizeof(x) for x in (m, z, f, e, reversed([]))])
print(next(m), list(m), list(m))
def numbers():
    data = [1, 2, 3]
    yield from data
g = numbers()
print(next(g), sys.getrefcount(g), g.gi_frame.f_locals["data"])
g.close()
print(g.gi_frame, list(g))
print(next(g, "done"))
