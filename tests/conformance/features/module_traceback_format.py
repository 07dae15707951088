# mode: stdout
# traceback: format_exc, format_exception_only, extract_tb, print_exc to a StringIO
import io
import traceback

def show(text):
    for line in text.splitlines():
        if not line.startswith("  File"):
            print(line)

def level1(n):
    return level2(n - 1)

def level2(n):
    return 10 / n

try:
    level1(1)
except ZeroDivisionError as e:
    show(traceback.format_exc())
    print(traceback.format_exception_only(e))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    print(len(traceback.format_exception(e)), len(traceback.format_tb(e.__traceback__)))
out = io.StringIO()
try:
    {}["key"]
except KeyError:
    traceback.print_exc(file=out)
show(out.getvalue())
try:
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[-1], "| direct cause" if any("direct cause" in l for l in lines) else "")
    e.add_note("see the manual")
    print("".join(traceback.format_exception_only(e)), end="")
print(repr(traceback.format_exc()))
level1(1)
