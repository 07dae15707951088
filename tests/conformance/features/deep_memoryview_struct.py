# bytearray, memoryview slices and casts, and struct records
import struct
buffer = bytearray(b'abcdefgh')
view = memoryview(buffer)
view[0:2] = b'XY'
half = view[4:]
half[0] = ord('*')
print(buffer, half.tolist(), half.nbytes, bytes(view[::-2]), view[-1])
numbers = memoryview(bytearray(8)).cast('H')
numbers[1] = 515
print(numbers.tolist(), numbers.itemsize, numbers.format, numbers.tobytes(), len(numbers))
for action in (lambda: buffer.append(1), lambda: view.__setitem__(slice(0, 2), b'abc'), lambda: view.__setitem__(0, 256), lambda: memoryview(b'ro').__setitem__(0, 1), lambda: memoryview('text'), lambda: numbers.__setitem__(0, 'x')):
    try:
        action()
    except (BufferError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
half.release()
view.release()
buffer.append(33)
print(buffer, buffer.find(b'h'), buffer.hex(' ', 2))
try:
    view[0]
except ValueError as e:
    print(e)
record = struct.Struct('<I2s?f')
packed = record.pack(1, b'ab', True, 2.5)
print(packed, record.size, record.unpack(packed), struct.calcsize('>hb'))
print(struct.unpack('>bBhH', b'\xff\xff\xff\xfe\x01\x00'), list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')))
for fmt, args in (('b', (200,)), ('I', (-1,)), ('2h', (1,)), ('i', ('x',)), ('?z', (1,))):
    try:
        struct.pack(fmt, *args)
    except struct.error as e:
        print(e)
buffer[2:4] = b'--long--'
del buffer[:2]
print(buffer, buffer.pop(), buffer.split(b'-'), int.from_bytes(b'\x01\x00', 'big'), (1000).to_bytes(3, 'little'))
try:
    print(struct.unpack('<I', b'abc'))
except Exception as e:
    print(type(e).__name__, e)
