def f(名前, b):
    return 名前 + b


def é(x):
    return x['日本語'] + x['日本']


def g():
    s = '日本' + 'ｱ' + é({'日本語': 1}) + 1
    return s


def h():
    print('😀', None + 1, '😀')


try:
    f(1, 'あ')
except TypeError:
    try:
        h()
    except TypeError:
        g()
