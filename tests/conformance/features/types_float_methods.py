# what it shows: the methods of float: hex, ratios, is_integer
x = 0.1
print(x.hex(), (1.0).hex(), (-0.0).hex(), (1e300).hex(), float("inf").hex())
print(float.fromhex("0x1.8p+1"), float.fromhex("1.999999999999ap-4"), float.fromhex("-inf"))
print(x.as_integer_ratio(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio())
print((2.0).is_integer(), (2.5).is_integer(), float("nan").is_integer())
print(x + 0.2, x + 0.2 == 0.3, repr(1e16), 1e15, 123456789.123, 1e-5, 0.0001)
print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, divmod(-7.5, 2), 2.0 ** 0.5, 7.0 / 2)
print(float(), float(" 3.5\n"), float("1e3"), float("-Infinity"), float("1_0.5"), float(3))
print(x.real, x.imag, x.conjugate(), hash(1.0), hash(0.5), hash(x), hash(1e300))
print(float.from_number(7), x.__int__(), (3.7).__trunc__(), (3.2).__ceil__(), (3.7).__floor__())
for text in ("", "abc", "1.2.3", "0x10"):
    try:
        float(text)
    except ValueError as e:
        print(e)
try:
    float([1])
except TypeError as e:
    print(e)
try:
    float.fromhex("xyz")
except ValueError as e:
    print(e)
try:
    float("inf").as_integer_ratio()
except OverflowError as e:
    print(e)
try:
    float("nan").as_integer_ratio()
except ValueError as e:
    print(e)
try:
    2.0 ** 5000
except OverflowError as e:
    print(e)
1.5 // 0
