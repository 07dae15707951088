# what it shows: a bytearray can be changed in place
import sys
buf = bytearray(b"hello")
buf[0] = 72
buf.append(33)
buf.extend(b" yo")
buf += b"?"
print(buf, len(buf), buf[0], buf[-1:], bytes(buf))
buf[1:3] = b"EEE"
print(buf)
del buf[0]
buf.insert(0, 74)
print(buf, buf.pop(), buf.pop(0), buf)
buf.remove(33)
buf.reverse()
print(buf, buf.find(b"o"), buf.upper(), buf.copy() is buf)
buf[::2] = b"......"[:len(buf[::2])]
print(buf, buf.decode(), buf == bytes(buf), buf.count(b"."))
other = bytearray(4)
other *= 2
print(other, bytearray([1, 2]) + b"\x03", bytearray("é", "utf-8"), bytearray.fromhex("ff00"), sys.getsizeof(bytearray()))
other.clear()
print(other, bool(other))
attempts = [lambda: buf.append(256), lambda: buf.append("x"), lambda: buf.__setitem__(99, 1), lambda: buf.remove(1), lambda: other.pop(),
            lambda: buf.extend("abc"), lambda: buf + "x", lambda: hash(buf), lambda: buf.__setitem__(slice(0, 4, 2), b"abc")]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
view = memoryview(buf)
try:
    buf.append(1)
except BufferError as e:
    print("BufferError:", e)
