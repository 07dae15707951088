def f(n):
    if n == 0:
        assert 1 == 2
    if n == 1:
        assert 1 == 2, 'one is not two'
    if n == 2:
        a, b = 1, 2, 3
    if n == 3:
        a, b, *c = [1]
    if n == 4:
        for x in 3:
            pass
    if n == 5:
        raise 3
    if n == 6:
        raise
    if n == 7:
        global missing_global
        del missing_global
    if n == 8:
        for a, b in [(1, 2), 3]:
            pass
    if n == 9:
        [*3]
    if n == 10:
        {**3}
    if n == 11:
        f'{1:q}'
    if n == 12:
        return [1, 2, 3][1:'a']
    if n == 13:
        match n:
            case missing.name:
                pass
    if n == 14:
        x = yield_value = not_defined
    if n == 15:
        {[]: 1}
    if n == 16:
        {1, {}}
    if n == 17:
        return sorted([1, 'a'])
    if n == 18:
        raise ValueError from 1
    if n == 19:
        try:
            raise ValueError
        except 3:
            pass
    if n == 20:
        n.x = 1
    if n == 21:
        while n.x:
            pass
    if n == 22:
        return n if n.y else 0


def g(n):
    try:
        f(n)
    finally:
        if n < 22:
            g(n + 1)


g(0)
