# print: sep, end, file and objects of every kind
import io
import sys
print(1, 2, 3, sep=", ", end=" |\n")
print("no newline", end="")
print()
print("a", "b", sep="", end="\n\n")
print(*"star", sep="\t")
print([1, "two"], ("three",), {"k": None}, {4}, 5.0, b"six", 7j)
print("quote'", ["quote'", 'dou"ble', "new\nline"], sep="\n")
buffer = io.StringIO()
print("into", "buffer", file=buffer, sep="_")
print("more", file=buffer, flush=True)
print(repr(buffer.getvalue()))
print("an error line", file=sys.stderr)
class Both:
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
both = Both()
print(both, [both], f"{both}", f"{both!r}", {both: both})
print(print("inner"), sep=None, end=None)
for bad in ({"sep": 1}, {"end": 2}, {"color": 3}):
    try:
        print("x", **bad)
    except TypeError as e:
        print(e)
