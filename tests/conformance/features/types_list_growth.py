# what it shows: how much room lists, tuples, texts and others take
import sys
empty = []
sizes = []
for i in range(10):
    sizes.append(sys.getsizeof(empty))
    empty.append(i)
print(sizes)
print(sys.getsizeof([1, 2, 3]), sys.getsizeof(list((1, 2, 3))), sys.getsizeof([x for x in range(3)]), sys.getsizeof([0] * 10))
print(sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof((1, 2, 3)))
print(sys.getsizeof({}), sys.getsizeof({"a": 1}), sys.getsizeof(dict.fromkeys(range(6))), sys.getsizeof({1: 1}))
print(sys.getsizeof(set()), sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof(frozenset()))
print(sys.getsizeof(0.5), sys.getsizeof(1j), sys.getsizeof(True), sys.getsizeof(None), sys.getsizeof(b"ab"), sys.getsizeof("ab"))
print(sys.getsizeof(range(5)), sys.getsizeof(slice(1)), sys.getsizeof(object()), sys.getsizeof(int), sys.getsizeof(lambda: 0))
class Plain:
    pass
class Slotted:
    __slots__ = ("a", "b")
class Sized:
    def __sizeof__(self):
        return 1000
p, s, z = Plain(), Slotted(), Sized()
print(sys.getsizeof(p), sys.getsizeof(s), sys.getsizeof(z), sys.getsizeof(p.__dict__))
print(sys.getsizeof(p.__init__), sys.getsizeof(iter([])), sys.getsizeof(x for x in ()), sys.getsizeof(ValueError()))
print(sys.getsizeof(5, "ignored"), [].__sizeof__())
try:
    sys.getsizeof()
except TypeError as e:
    print(e)
