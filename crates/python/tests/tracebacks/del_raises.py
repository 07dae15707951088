class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        helper(self.name)


def helper(name):
    raise ValueError('in __del__ of ' + name)


a = A('first')
del a
print('still here')


def f():
    b = A('second')


f()
print('end')
