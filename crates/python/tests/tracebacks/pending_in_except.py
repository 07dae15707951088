def cleanup():
    raise OSError('cleanup')


try:
    try:
        raise ValueError('a')
    except ValueError:
        raise KeyError('b')
    finally:
        cleanup()
except OSError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
    raise
