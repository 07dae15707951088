# what it shows: complex numbers
import cmath
z = 3 + 4j
w = complex(1, -2)
print(z, w, z.real, z.imag, abs(z), z.conjugate(), -z, +z)
print(z + w, z - w, z * w, z / w, z ** 2, z ** 0.5)
print(z == 3 + 4j, z != w, 5 == 5 + 0j, hash(5 + 0j) == hash(5), bool(0j), hash(z))
print(complex("1+2j"), complex("-3j"), complex(2), complex(), complex(1.5, 2), repr(1j), complex(0.0, -0.0))
print(f"{z:.2f}", f"{z:>12}", [1j ** n for n in range(4)])
print(cmath.sqrt(-4), cmath.phase(1j), cmath.polar(2j), complex.from_number(3))
print(sum([1j, 2, 3.5]), z.__abs__(), z.__complex__(), isinstance(z, complex))
for bad in ("1+2", "1 + 2j", "x"):
    try:
        print(complex(bad))
    except ValueError as e:
        print(e)
try:
    z < w
except TypeError as e:
    print(e)
try:
    int(z)
except TypeError as e:
    print(e)
try:
    z // 2
except TypeError as e:
    print(e)
try:
    z.real = 3
except AttributeError as e:
    print(e)
try:
    z / 0
except ZeroDivisionError as e:
    print(e)
