# what it shows: ExceptionGroup and except*
def jobs():
    errors = []
    for text in ["1", "x", "0", "2"]:
        try:
            print(10 // int(text))
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("some jobs failed", errors)
try:
    jobs()
except* ValueError as group:
    print("values:", group.exceptions, repr(group.message))
except* ZeroDivisionError as group:
    print("zero:", group.exceptions[0])
g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), KeyError(3)])])
print(g, repr(g), len(g.exceptions))
match, rest = g.split(TypeError)
print(repr(match), repr(rest), g.subgroup(OSError), isinstance(g, Exception))
print(repr(g.derive([ValueError("new")])))
try:
    ExceptionGroup("empty", [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("bad", [1])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x")
except TypeError as e:
    print(e)
try:
    try:
        raise g
    except* TypeError:
        print("only types")
except ExceptionGroup as left:
    print(repr(left))
raise g
