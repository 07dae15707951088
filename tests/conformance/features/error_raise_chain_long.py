# three exceptions, cause and context mixed, uncaught
def first():
    raise KeyError("first")

def second():
    try:
        first()
    except KeyError as e:
        raise ValueError("second") from e

def third():
    try:
        second()
    except ValueError:
        raise RuntimeError("third")

third()
