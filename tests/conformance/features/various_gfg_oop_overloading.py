# GeeksforGeeks style: operator overloading on complex-like and comparable objects
class A:
    def __init__(self, a):
        self.a = a
    def __add__(self, o):
        return self.a + o.a
    def __gt__(self, other):
        return self.a > other.a
    def __eq__(self, other):
        return self.a == other.a

class Complex:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __add__(self, other):
        return self.a + other.a, self.b + other.b
    def __sub__(self, other):
        return Complex(self.a - other.a, self.b - other.b)
    def __invert__(self):
        return f"conjugate {self.a} {-self.b}"
    def __str__(self):
        return f"{self.a} + {self.b}i"

ob1, ob2, ob3, ob4 = A(1), A(2), A("Geeks"), A("For")
print(ob1 + ob2)
print(ob3 + ob4)
print("ob2 is greater" if ob2 > ob1 else "ob1 is greater")
print(ob1 == ob2, ob1 < ob2, ob1 != A(1))
c1, c2 = Complex(1, 2), Complex(2, 3)
print(c1 + c2, c2 - c1, ~c1)
try:
    hash(ob1)
except TypeError as e:
    print(e)
try:
    print(c1 * c2)
except TypeError as e:
    print(e)
try:
    print(ob1 + ob3)
except Exception as e:
    print(type(e).__name__, e)
