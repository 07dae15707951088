# except* takes one kind, the rest goes on, with a nested group
errors = ExceptionGroup("many", [
    ValueError("bad value"),
    TypeError("bad type"),
    ExceptionGroup("inner", [KeyError("k"), ValueError("deep")]),
])
print(errors.subgroup(ValueError).exceptions)
try:
    raise errors
except* ValueError as eg:
    print("values:", [str(e) for e in eg.exceptions])
