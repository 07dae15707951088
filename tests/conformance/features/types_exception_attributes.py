# what it shows: what exceptions carry: args, errno, value, code, name
import errno
def show(fn):
    try:
        fn()
    except BaseException as e:
        return e
def stop():
    raise StopIteration(42)
e = show(stop)
print(repr(e), e.value, e.args)
e = show(lambda: exit_now(3))
print(repr(e), e.name, e.args)
def quit_now():
    raise SystemExit(3)
e = show(quit_now)
print(repr(e), e.code, isinstance(e, Exception))
e = OSError(errno.ENOENT, "No such file", "data.txt")
print(repr(e), str(e), e.errno, e.strerror, e.filename, type(e).__name__, e.args)
print(repr(OSError("plain")), OSError("plain").errno, isinstance(PermissionError(13, "no"), OSError), OSError(17, "there").__class__)
e = show(lambda: {}["k"])
print(repr(e), str(e), e.args)
e = show(lambda: "text".shout)
print(str(e), e.name, e.obj)
e = show(lambda: __import__("no_such_module_x"))
print(repr(e), e.name, e.path, e.msg)
e = show(lambda: b"\xff".decode())
print(e.encoding, e.start, e.end, e.reason, len(e.args))
e = ValueError("bad", 5)
print(e, repr(e), e.args, ValueError(), repr(ValueError()), str(ValueError("only")), ValueError("x") == ValueError("x"))
e.args = ("changed",)
e.add_note("a note")
print(e, e.__notes__, e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
e.extra = [1]
print(e.__dict__)
try:
    e.args = 5
except TypeError as err:
    print(err)
try:
    raise "text"
except TypeError as err:
    print(err)
raise e
