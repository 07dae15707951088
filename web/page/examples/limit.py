# By the rules of Python 2.7.6:
# a str of n bytes asks for 37 + n.
# Up to 256 bytes come from a pool,
small = bytes(219)
# and one byte more from malloc.
large = bytes(220)
# From 2.7.18 and 3.3 on the limit
# is 512: choose another Python
# above, and see the difference.
del small, large
