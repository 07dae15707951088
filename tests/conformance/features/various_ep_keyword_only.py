# effective arguments: keyword-only flags, None defaults, positional-only
def safe_division(numerator, denominator, /, ndigits=10, *, ignore_overflow=False, ignore_zero_division=False):
    try:
        return round(numerator / denominator, ndigits)
    except OverflowError:
        if ignore_overflow:
            return 0
        raise
    except ZeroDivisionError:
        if ignore_zero_division:
            return float("inf")
        raise

print(safe_division(22, 7), safe_division(22, 7, 2), safe_division(1, 0, ignore_zero_division=True))
print(safe_division(1.0, 10**500, ignore_overflow=True))
for call in ["safe_division(1, 0, 2, True)", "safe_division(numerator=2, denominator=5)", "safe_division(1)",
             "safe_division(1, 2, ignore=True)", "safe_division(1, 2, ndigits=1, **{'ndigits': 2})"]:
    try:
        eval(call)
    except TypeError as e:
        print(e)
def log(message, *values):
    return f"{message}: {', '.join(str(x) for x in values)}" if values else message
print(log("My numbers are", 1, 2), log("Hi"), log("Favorite", *[7, 33]))
print(safe_division.__kwdefaults__, safe_division.__defaults__, safe_division.__code__.co_posonlyargcount)
try:
    safe_division(1.0, 10**500)
except Exception as e:
    print(type(e).__name__, e)
