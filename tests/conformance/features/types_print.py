# what it shows: print with sep, end, file and flush
import io
import sys
print("a", 1, None, [1, "x"], sep="-", end="!\n")
print()
print("no newline", end="")
print(" ...continued", "x", sep="")
print(*"abc", sep=", ")
print("to stderr", file=sys.stderr)
out = io.StringIO()
print("captured", 42, file=out, flush=True)
print("more", end="", file=out)
text = out.getvalue()
print(repr(text), len(text), out.tell())
out.seek(0)
print(out.readline(), out.read(), [line for line in io.StringIO("x\ny\n")])
old = sys.stdout
sys.stdout = io.StringIO()
print("hidden")
hidden = sys.stdout.getvalue()
sys.stdout = old
print("was", repr(hidden), sys.stdout.write("written\n"))
class Loud:
    def write(self, s):
        old.write(s.upper())
print("shout", "it", file=Loud())
class Shown:
    def __str__(self):
        return "str form"
    def __repr__(self):
        return "repr form"
s = Shown()
print(s, [s], (s,), {"k": s}, f"{s} {s!r} {s!s:>10}", "%s %r" % (s, s), str(s), repr(s))
class Bad:
    def __str__(self):
        return 5
for call in (lambda: print(Bad()), lambda: print("a", sep=1), lambda: print("a", end=[]), lambda: print("a", file=5), lambda: str(Bad())):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
out.close()
try:
    print("late", file=out)
except ValueError as e:
    print(e)
