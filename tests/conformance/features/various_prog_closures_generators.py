# programiz style: closures, generators and an infinite stream
def print_msg(msg):
    def printer():
        print(msg)
    return printer

another = print_msg("Hello")
another()
del print_msg
another()
try:
    print_msg("Hello")
except NameError as e:
    print(e)
def make_multiplier_of(n):
    def multiplier(x):
        return x * n
    return multiplier
times3 = make_multiplier_of(3)
times5 = make_multiplier_of(5)
print(times3(9), times5(3), times5(times3(2)), make_multiplier_of.__closure__, times3.__closure__[0].cell_contents)

class PowTwo:
    def __init__(self, max=0):
        self.n = 0
        self.max = max
    def __iter__(self):
        return self
    def __next__(self):
        if self.n > self.max:
            raise StopIteration
        result = 2 ** self.n
        self.n += 1
        return result
def pow_two_gen(max=0):
    n = 0
    while n < max:
        yield 2 ** n
        n += 1
print(list(PowTwo(3)), list(pow_two_gen(4)))
def fibonacci_numbers(nums):
    x, y = 0, 1
    for _ in range(nums):
        x, y = y, x + y
        yield x
def square(nums):
    for num in nums:
        yield num ** 2
print(sum(square(fibonacci_numbers(10))))
