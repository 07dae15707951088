# cmath: complex arithmetic, polar form, quadratic roots
import cmath

def solve(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)

print(solve(1, -3, 2))
print(solve(1, 2, 5))
z = 3 + 4j
print(abs(z), z.real, z.imag, z.conjugate())
r, phi = cmath.polar(z)
print(r, round(phi, 6))
back = cmath.rect(r, phi)
print(cmath.isclose(back, z))
print(cmath.phase(-1), cmath.sqrt(-1), cmath.exp(0))
euler = cmath.exp(1j * cmath.pi)
print(round(euler.real, 10), abs(round(euler.imag, 10)))
print(cmath.isinf(complex("inf")), cmath.isnan(z), cmath.infj)
try:
    cmath.log(0)
except ValueError as e:
    print("log:", e)
try:
    z < 2j
except TypeError as e:
    print(e)
print(complex("1+2j") * 1j)
