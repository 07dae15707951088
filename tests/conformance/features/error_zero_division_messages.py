# the words of each kind of division by zero
for action in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.5 / 0, lambda: 1.0 // 0,
               lambda: 2.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1j / 0):
    try:
        action()
    except ZeroDivisionError as e:
        print(e)
a, b, c = 10, 5, 5
print((a + b) * 2 / (b - c) + 1)
