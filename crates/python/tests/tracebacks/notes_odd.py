class Bad:
    def __str__(self):
        raise KeyError


try:
    raise ValueError
except ValueError as error:
    error.__notes__ = ['text', 3, Bad(), None]
    try:
        raise KeyError('no list')
    except KeyError as second:
        second.__notes__ = 17
        raise
