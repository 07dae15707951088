class A:
    def __add__(self, other):
        raise ValueError('add')

    def __getitem__(self, key):
        raise ValueError('getitem')

    def __call__(self):
        raise ValueError('call')

    def __eq__(self, other):
        raise ValueError('eq')

    def __bool__(self):
        raise ValueError('bool')

    def __iter__(self):
        raise ValueError('iter')

    def __len__(self):
        raise ValueError('len')

    def __contains__(self, item):
        raise ValueError('contains')

    def __hash__(self):
        raise ValueError('hash')

    def __setattr__(self, name, value):
        raise ValueError('setattr')

    def __iadd__(self, other):
        raise ValueError('iadd')


def f(n):
    a = A()
    if n == 0:
        return a + 1
    if n == 1:
        return a[1]
    if n == 2:
        return a()
    if n == 3:
        return a == 1
    if n == 4:
        if a:
            pass
    if n == 5:
        for x in a:
            pass
    if n == 6:
        return len(a)
    if n == 7:
        return 1 in a
    if n == 8:
        return {a: 1}
    if n == 9:
        a.x = 1
    if n == 10:
        a += 1
    if n == 11:
        x, y = a
    if n == 12:
        print(*a)
    if n == 13:
        return [a].index(3)
    if n == 14:
        while not a:
            pass
    if n == 15:
        return a and 1
    if n == 16:
        assert a, 'message'


def g(n):
    try:
        f(n)
    finally:
        if n < 16:
            g(n + 1)


g(0)
