# FizzBuzz in two ways
def fizzbuzz(n):
    if n % 15 == 0:
        return "FizzBuzz"
    if n % 3 == 0:
        return "Fizz"
    if n % 5 == 0:
        return "Buzz"
    return n

lines = []
for i in range(1, 16):
    lines.append(fizzbuzz(i))
print(*lines)
short = ["Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i) for i in range(1, 16)]
print(" ".join(short) == " ".join(map(str, lines)), short.count("Fizz"))
