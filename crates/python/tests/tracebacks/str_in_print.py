class A:
    def __str__(self):
        return self.name

    def __repr__(self):
        return 5


try:
    print(A())
except AttributeError:
    try:
        print([A()])
    except TypeError:
        f'{A()!s:>10}'
