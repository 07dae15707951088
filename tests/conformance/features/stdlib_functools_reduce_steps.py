# functools.reduce and cmp_to_key with printed steps
import functools

def do_reduce(a, b):
    print('do_reduce({}, {})'.format(a, b))
    return a + b

data = range(1, 5)
print('result: {}'.format(functools.reduce(do_reduce, data)))
print('with 99:', functools.reduce(do_reduce, [], 99))

def compare_length(a, b):
    if len(a) < len(b):
        return -1
    if len(a) > len(b):
        return 1
    return (a > b) - (a < b)

get_key = functools.cmp_to_key(compare_length)
print(sorted(['pear', 'fig', 'apple', 'kiwi'], key=get_key))
k1, k2 = get_key('aa'), get_key('b')
print(k1 > k2, k1.obj, type(k1))
double_all = functools.reduce(lambda f, g: lambda x: g(f(x)), [str, len, float])
print(double_all(12345))
try:
    functools.reduce(do_reduce, [])
except TypeError as err:
    print('ERROR: {}'.format(err))
try:
    functools.reduce(do_reduce, ['a', 1])
except Exception as e:
    print(type(e).__name__, e)
