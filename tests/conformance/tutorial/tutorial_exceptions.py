class AppError(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code
def risky(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        raise AppError("app", 42)
    return 10 / (n - 2)
for n in range(4):
    try:
        result = risky(n)
    except ValueError as e:
        print("value", e)
    except AppError as e:
        print("app", e, e.code, e.args)
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
    else:
        print("ok", result)
    finally:
        print("finally", n)
try:
    try:
        {}["x"]
    except KeyError as k:
        raise RuntimeError("wrapped") from k
except RuntimeError as r:
    err = r
    print(repr(r), repr(r.__cause__))
print(err.__traceback__ is not None)
del err
raise AppError("final", 7)
