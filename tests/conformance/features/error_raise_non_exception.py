# what cannot be raised or caught
for thing in ("oops", 404, object):
    try:
        raise thing
    except TypeError as e:
        print(e)
try:
    try:
        1 / 0
    except "ZeroDivisionError":
        print("no")
except TypeError as e:
    print(e, "|", repr(e.__context__))
try:
    raise
except RuntimeError as e:
    print(e)
raise NotImplemented
