class A:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError('second')


try:
    raise ValueError('being handled')
except ValueError:
    A()
    print('after')
