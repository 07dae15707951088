# io: StringIO reading, writing, seeking, iterating; BytesIO; closed files
import io

out = io.StringIO()
out.write("first line\n")
print("second", 2, file=out)
out.writelines(["third\n", "fourth"])
print(repr(out.getvalue()), out.tell())
out.seek(0)
print(repr(out.readline()), repr(out.read(6)), out.readlines())
out.seek(0)
for number, line in enumerate(out, 1):
    print(number, line.rstrip())
out.truncate(5)
print(out.getvalue())
f = io.StringIO("a,b\n1,2\n")
rows = [line.strip().split(",") for line in f]
print(rows, repr(f.read()), f.readable(), f.isatty())
b = io.BytesIO(b"abc")
b.seek(0, io.SEEK_END)
print(b.write(b"def"), b.getvalue(), b.getbuffer().nbytes)
try:
    f.write(5)
except TypeError as e:
    print(e)
try:
    b.write("text")
except TypeError as e:
    print(e)
with io.StringIO("x") as g:
    print(g.read(), g.closed)
print(g.closed)
g.read()
