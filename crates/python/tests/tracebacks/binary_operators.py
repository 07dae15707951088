def attempt(n):
    a = None
    b = 3
    if n == 0:
        a - b
    if n == 1:
        a // b
    if n == 2:
        a ** b + 1
    if n == 3:
        x = a << b
    if n == 4:
        x = (a) @ (b)
    if n == 5:
        print(1 + 2, a  %  b, 3)
    if n == 6:
        x = 1 + (2 * a/b)
    if n == 7:
        a += b
    if n == 8:
        a >> b if b else 0


def run(n):
    import sys
    try:
        attempt(n)
    except TypeError as error:
        raise ValueError(n) from error


def chain(n):
    if n < 0:
        return
    try:
        chain(n - 1)
    finally:
        run(n)


chain(8)
