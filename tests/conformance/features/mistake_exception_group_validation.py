# collecting several errors in one ExceptionGroup
def validate(form):
    errors = []
    if not form.get("name"):
        errors.append(ValueError("name is empty"))
    try:
        int(form["age"])
    except (KeyError, ValueError) as e:
        errors.append(e)
    if "@" not in form.get("email", ""):
        errors.append(TypeError("bad email"))
    if errors:
        raise ExceptionGroup("invalid form", errors)
    return "ok"

print(validate({"name": "Ann", "age": "3", "email": "a@b"}))
try:
    validate({"age": "x"})
except* ValueError as group:
    print("values:", [str(e) for e in group.exceptions])
except* TypeError as group:
    print("types:", group.exceptions[0], group.message)
try:
    validate({"name": "Bob", "email": "b"})
except ExceptionGroup as group:
    print(group, len(group.exceptions))
    match, rest = group.split(KeyError)
    print(repr(match), repr(rest))
try:
    validate({})
except* KeyError:
    print("a key is missing")
