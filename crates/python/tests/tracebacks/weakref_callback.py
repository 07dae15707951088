import weakref


class A:
    pass


def callback(reference):
    raise ValueError('callback')


a = A()
r = weakref.ref(a, callback)
del a
print('end')
