# a list grows in steps: append and getsizeof
import sys

numbers = []
last = sys.getsizeof(numbers)
print(0, last)
for i in range(20):
    numbers.append(i)
    size = sys.getsizeof(numbers)
    if size != last:
        print(len(numbers), size)
        last = size
literal = [0, 1, 2]
built = list(range(3))
comp = [x for x in range(3)]
print(sys.getsizeof(literal), sys.getsizeof(built), sys.getsizeof(comp))
print(sys.getsizeof([None] * 10), sys.getsizeof(list((1, 2, 3, 4, 5))))
copied = numbers[:]
print(sys.getsizeof(copied) < sys.getsizeof(numbers), sys.getsizeof(copied))
while len(numbers) > 4:
    numbers.pop()
print(len(numbers), sys.getsizeof(numbers))
numbers.clear()
print(sys.getsizeof(numbers))
