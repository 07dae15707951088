try:
    raise ImportError('mine', name='a', path='b')
except ImportError as error:
    print(error.name, error.path, error.name_from, error.msg)
    raise ImportError('near', name='sys', name_from='exut')
