def f(): raise ValueError
class A: x = f() if True else 0
