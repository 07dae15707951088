try:
    raise ValueError('x') from KeyError
except ValueError as error:
    error.__suppress_context__ = False
    raise
