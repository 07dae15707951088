class ValidationError(ValueError):
    """Bad input."""
    def __init__(self, field, message="invalid"):
        super().__init__(f"{field}: {message}")
        self.field = field
    def __str__(self):
        return "<" + super().__str__() + ">"
def validate(data):
    errors = []
    for key, check in (("name", str), ("age", int)):
        try:
            if not isinstance(data[key], check):
                raise ValidationError(key)
        except KeyError as e:
            errors.append(e)
            raise ValidationError(key, "missing") from e
        except ValidationError as e:
            errors.append(e)
    return errors
print(validate({"name": "x", "age": "y"}))
try:
    validate({"name": "x"})
except ValidationError as e:
    print(e, repr(e), e.field, repr(e.__cause__), e.args)
def retry(fn, times):
    for attempt in range(times):
        try:
            return fn(attempt)
        except ZeroDivisionError as e:
            last = e
            print("attempt", attempt, e)
    raise RuntimeError("gave up") from last
print(retry(lambda a: 10 // (a - 1) if a > 1 else 1 // 0, 5))
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, e, tb):
        print(t.__name__ if t else t)
        return t is KeyError
with Ctx():
    {}["q"]
def chained():
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")
retry(lambda a: 1 / 0, 1) if False else chained()
