# sys.exception() and re-raising through nested handlers
import sys
def inner():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise IndexError("second")
        except IndexError as second:
            print("inside", repr(sys.exception()), repr(second.__context__))
        print("back to", repr(sys.exception()))
        raise
try:
    inner()
except LookupError as e:
    caught = e
    print("outside", repr(e), e.__context__, sys.exception() is e)
print(sys.exception())
tb = caught.__traceback__
depth = 0
while tb:
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
    tb = tb.tb_next
    depth += 1
print(depth, caught.with_traceback(None) is caught, caught.__traceback__)
try:
    raise
except RuntimeError as e:
    print(e)
