d = {1: 2}
try:
    d['a\nb']
except KeyError:
    try:
        d[(1, 2)]
    except KeyError:
        try:
            d.pop('x"\'')
        except KeyError:
            try:
                raise KeyError
            except KeyError:
                try:
                    raise KeyError('a', 'b')
                except KeyError:
                    set().remove(3.5)
