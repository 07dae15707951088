# what it shows: the hierarchy of exceptions, and user-made ones
errors = [ZeroDivisionError, KeyError, IndexError, FileNotFoundError, UnicodeDecodeError, ModuleNotFoundError, RecursionError, StopIteration, KeyboardInterrupt]
for cls in errors:
    print(" < ".join(c.__name__ for c in cls.__mro__[:-1]))
class AppError(Exception):
    """Base of all."""
    code = 1
    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint
class NotFound(AppError, LookupError):
    code = 404
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"
def find(key):
    try:
        return {"a": 1}[key]
    except KeyError as e:
        raise NotFound(key, hint="try 'a'") from e
try:
    find("b")
except LookupError as e:
    print(e, repr(e), e.hint, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
for exc in (ValueError("v"), NotFound("n"), OSError(2, "os")):
    try:
        raise exc
    except (ValueError, TypeError) as e:
        print("first", type(e).__name__)
    except AppError as e:
        print("second", e.code)
    except Exception as e:
        print("third", e)
    else:
        print("never")
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e, type(e.__context__).__name__)
try:
    raise NotFound
except TypeError as e:
    print(e)
find("zzz")
