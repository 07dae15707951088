# an exception group that is handled only in part
def validate(record):
    errors = []
    if "name" not in record:
        errors.append(KeyError("name"))
    if record.get("age", 0) < 0:
        errors.append(ValueError("age below zero"))
    if errors:
        raise ExceptionGroup("invalid record", errors)
    return record
print(validate({"name": "Ann", "age": 3}))
try:
    validate({"age": -1})
except* KeyError as group:
    print("missing", group.exceptions)
