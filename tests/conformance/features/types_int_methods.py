# what it shows: the methods of int and going to and from bytes
n = 1000
print(n.bit_length(), (-n).bit_length(), (0).bit_length(), n.bit_count())
data = n.to_bytes(2, "big")
print(data, list(data), n.to_bytes(4, "little"), (5).to_bytes())
print(int.from_bytes(data, "big"), int.from_bytes(data, "little"))
print((-3).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfd", "big", signed=True))
print(n.as_integer_ratio(), n.numerator, n.denominator, n.real, n.imag, n.conjugate())
print(n.is_integer(), n.__index__(), n.__add__(5), n.__floordiv__(7), n.__rsub__(1))
for size in (1, 2):
    try:
        print((300).to_bytes(size, "big"))
    except OverflowError as e:
        print("OverflowError:", e)
try:
    (-1).to_bytes(2, "big")
except OverflowError as e:
    print("OverflowError:", e)
try:
    (1).to_bytes(2, "middle")
except ValueError as e:
    print("ValueError:", e)
try:
    n.bit_length(3)
except TypeError as e:
    print("TypeError:", e)
print(5 .__add__("x"), True + n, ~n, -n // 7, -n % 7, n % -7)
