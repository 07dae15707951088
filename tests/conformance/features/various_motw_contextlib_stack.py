# module of the week: contextlib, exceptions in contexts and unwinding a stack
import contextlib
import io

class Context:
    def __init__(self, handle_error):
        print("__init__({})".format(handle_error))
        self.handle_error = handle_error
    def __enter__(self):
        print("__enter__()")
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        print("__exit__()", exc_type and exc_type.__name__, exc_val)
        return self.handle_error

with Context(True):
    raise RuntimeError("error message handled")
@contextlib.contextmanager
def make_context(i):
    print("{} entering".format(i))
    try:
        yield {}
    except RuntimeError as err:
        print("  {} ERROR: {}".format(i, err))
        if i == 0:
            raise
    finally:
        print("{} exiting".format(i))
with contextlib.ExitStack() as stack:
    for i in range(2):
        stack.enter_context(make_context(i))
    stack.callback(print, "callback")
    raise RuntimeError("inside")
capture = io.StringIO()
with contextlib.redirect_stdout(capture):
    print("hidden")
print(repr(capture.getvalue()))
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
class Door:
    def close(self):
        print("close()")
with contextlib.closing(Door()) as door, contextlib.nullcontext(5) as five:
    print(type(door).__name__, five)
with Context(False):
    raise RuntimeError("error message propagated")
