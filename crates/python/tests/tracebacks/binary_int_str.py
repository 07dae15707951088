def add(a, b):
    return a + b


def main():
    x = 1
    y = 'a'
    return add(x, y) * 2


main()
