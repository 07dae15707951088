data = {'a': [1, 2, {'b': None}]}


def f(n):
    if n == 0:
        return data['x']
    if n == 1:
        return data['a'][10]
    if n == 2:
        return data['a'][2]['b']['c']
    if n == 3:
        data['a'][7] = 1
    if n == 4:
        del data['q']
    if n == 5:
        return data [ 'a' ] [ 1 ] [ 0 ]
    if n == 6:
        return data['a']['b':2]
    if n == 7:
        data['a'][2]['b'][1] = 5
    if n == 8:
        data['zz'] += 1


def g(n):
    try:
        f(n)
    finally:
        if n < 8:
            g(n + 1)


g(0)
