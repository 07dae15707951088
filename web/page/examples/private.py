# By the rules of Python 2.7:
# integers have blocks of 1,000
# bytes that they share with none.
numbers = list(range(1000, 2000))
del numbers
# All those places are free now,
# but floats have blocks of their
# own: they cannot use one of them.
reals = list(map(float, range(1000)))
del reals
# Other integers can, at once.
again = list(range(3000, 4000))
