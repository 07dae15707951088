# io: StringIO and BytesIO, seeking, TextIOWrapper, and print to a stream
import io
output = io.StringIO()
output.write('This goes into the buffer. ')
print('And so does this.', file=output)
print(repr(output.getvalue()), output.tell())
output.close()
source = io.StringIO('Initial value for read buffer\nsecond line\nthird')
print(repr(source.read(7)), repr(source.readline()), source.tell())
print([line.rstrip() for line in source], repr(source.read()))
source.seek(0)
print(source.readlines(), source.seek(8), source.readline(5))
source.truncate(10)
print(source.getvalue())
with io.BytesIO() as raw:
    wrapper = io.TextIOWrapper(raw, encoding='utf-8', write_through=True)
    wrapper.write('ÁÇÊ')
    print(raw.getvalue(), len(raw.getvalue()))
    wrapper.detach()
data = io.BytesIO(b'\x00\x01abc')
view = data.getbuffer()
view[0] = 255
print(data.read1(3), data.readinto(bytearray(2)), data.readable(), data.isatty())
for action in (lambda: output.write('x'), lambda: source.write(b'no'), lambda: data.write('no'), lambda: source.seek(-1), lambda: data.close()):
    try:
        print(action())
    except (ValueError, TypeError, BufferError) as e:
        print(type(e).__name__, e)
view.release()
data.close()
try:
    data.read()
except Exception as e:
    print(type(e).__name__, e)
