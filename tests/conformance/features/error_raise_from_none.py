# an exception raised from None, after one that was chained thrice
def level(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        level(n - 1)
    except ValueError as e:
        raise ValueError(f"level {n}") from e

try:
    level(2)
except ValueError as e:
    chain = e
    while chain:
        print(repr(chain))
        chain = chain.__cause__
try:
    {}["x"]
except KeyError as e:
    print(e.__context__, e.__suppress_context__)
    raise LookupError("nothing here") from None
