# an uncaught ExceptionGroup, printed as a tree
def check(record):
    errors = []
    if not record["name"]:
        errors.append(ValueError("name is empty"))
    try:
        int(record["age"])
    except ValueError as e:
        errors.append(e)
    if errors:
        raise ExceptionGroup("invalid record", errors)

check({"name": "ann", "age": "31"})
try:
    check({"name": "", "age": "3"})
except* ValueError as group:
    print(group, group.exceptions)
check({"name": "", "age": "old"})
