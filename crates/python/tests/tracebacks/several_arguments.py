class Custom(Exception):
    pass


class Deep(Custom):
    class Inner(Exception):
        pass


try:
    raise Custom('a', 1, None)
except Custom:
    try:
        raise Deep.Inner(['list'])
    except Deep.Inner:
        try:
            raise Custom
        except Custom:
            try:
                raise Custom('')
            except Custom:
                raise OSError(2, 'No such file')
