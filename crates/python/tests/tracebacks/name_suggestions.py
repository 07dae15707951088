counter = 1
Counter_total = 2


def f(n, value):
    valuable = 1
    if n == 0:
        return valeu
    if n == 1:
        return counteer
    if n == 2:
        return pritn
    if n == 3:
        return Vlaue
    if n == 4:
        return completely_different
    if n == 5:
        return math
    if n == 6:
        return itertool
    if n == 7:
        return system
    if n == 8:
        return tyme
    if n == 9:
        return time
    if n == 10:
        del missing
    if n == 11:
        return counter_total
    if n == 12:
        return lenn
    if n == 13:
        return sys
    if n == 14:
        return xs
    if n == 15:
        return _
    if n == 16:
        return opne


def g(n):
    try:
        f(n, 0)
    finally:
        if n < 16:
            g(n + 1)


g(0)
