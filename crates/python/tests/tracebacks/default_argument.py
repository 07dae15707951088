def f(a=undefined_default,
      b=2):
    pass
