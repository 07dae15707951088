# sys.getsizeof of the common built-in objects
import sys

samples = [0, 1, 2**30, 2**60, 2**100, 3.14, 1j, True, None, "", "a", "hello", "é", "π", "😀",
           b"", b"abc", (), (1,), (1, 2, 3), [], [1], {}, {"a": 1}, set(), {1}, frozenset(), range(10)]
for value in samples:
    print(f"{value!r:>35} {type(value).__name__:<10} {sys.getsizeof(value)}")
def f():
    pass
class C:
    pass
print(sys.getsizeof(f), sys.getsizeof(C()), sys.getsizeof(len), sys.getsizeof(slice(1)))
print(sys.getsizeof(lambda: 0), sys.getsizeof(x for x in ""), sys.getsizeof(iter([])))
print(sys.getsizeof(bytearray(b"abc")), sys.getsizeof(ValueError("x")), sys.getsizeof(object()))
