class A:
    def __dir__(self):
        return ['alpha', 'beta']


class B:
    def __dir__(self):
        raise ValueError

    alpha = 1


try:
    A().alhpa
except AttributeError:
    B().alhpa
