# raise ... from, __cause__, __context__ and __suppress_context__
class ConfigError(Exception):
    """A setting that cannot be used."""
def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise ConfigError(f"bad setting {text!r}") from e
def hidden(text):
    try:
        return int(text)
    except ValueError:
        raise ConfigError("no details") from None
def implicit(text):
    try:
        return int(text)
    except ValueError:
        return {}[text]
for func in (parse, hidden, implicit):
    try:
        func("abc")
    except Exception as e:
        print(func.__name__, repr(e))
        print("  cause", repr(e.__cause__))
        print("  context", repr(e.__context__), e.__suppress_context__)
try:
    raise ConfigError from 5
except TypeError as e:
    print(e)
