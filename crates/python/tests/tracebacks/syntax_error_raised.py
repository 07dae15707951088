try:
    raise SyntaxError('made up')
except SyntaxError:
    try:
        raise SyntaxError
    except SyntaxError:
        raise IndentationError('mine')
