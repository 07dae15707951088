# ExceptionGroup and except*
def failing():
    raise ExceptionGroup("several", [
        ValueError("v1"),
        KeyError("k"),
        ExceptionGroup("inner", [ValueError("v2"), OSError("disk")]),
    ])
try:
    failing()
except* ValueError as group:
    print("values", group.message, group.exceptions)
except* (KeyError, OSError) as group:
    print("others", repr(group))
try:
    try:
        failing()
    except* KeyError:
        print("only the key")
except ExceptionGroup as rest:
    print(rest, len(rest.exceptions))
    found = rest.subgroup(OSError)
    print(repr(found))
    match_, other = rest.split(ValueError)
    print(match_.exceptions, other.exceptions)
try:
    raise TypeError("single")
except* TypeError as group:
    print(repr(group))
try:
    ExceptionGroup("empty", [])
except ValueError as e:
    print(e)
