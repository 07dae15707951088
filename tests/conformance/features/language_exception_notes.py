# add_note() and __notes__
def check(age):
    if age < 0:
        error = ValueError("negative age")
        error.add_note(f"got {age}")
        raise error
try:
    check(-1)
except ValueError as e:
    e.add_note("while checking people")
    print(e, e.__notes__, e.args)
    saved = e
print(len(saved.__notes__), hasattr(Exception(), "__notes__"))
try:
    saved.add_note(5)
except TypeError as e:
    print(e)
people = {"Ann": 30, "Bob": -5}
for name, age in people.items():
    try:
        check(age)
    except ValueError as e:
        e.add_note(f"person: {name}")
        raise
