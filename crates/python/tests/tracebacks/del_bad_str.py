class Bad(Exception):
    def __str__(self):
        raise ValueError


class A:
    def __del__(self):
        raise Bad


A()
print('end')
