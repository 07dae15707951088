# a method defined without self
class Calculator:
    def add(a, b):
        return a + b

    def clear():
        return 0

calc = Calculator()
try:
    calc.add(1, 2)
except TypeError as e:
    print(e)
print(calc.clear())
