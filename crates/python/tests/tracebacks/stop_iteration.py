it = iter([])
try:
    next(it)
except StopIteration:
    raise StopIteration(5)
