# what it shows: a memoryview reads and writes another object's bytes
import sys
data = bytearray(b"abcdefgh")
view = memoryview(data)
print(len(view), view[0], view[-1], bytes(view[2:5]), view[::2].tobytes(), view.tolist()[:3])
view[0] = 65
view[1:3] = b"BC"
print(data, view.readonly, view.nbytes, view.itemsize, view.format, view.shape, view.strides, view.ndim, view.contiguous)
part = view[4:]
part[0] = ord("*")
print(data, part.obj is data, bytes(part), part.hex(), view == data, view[3:5] == b"d*")
wide = view.cast("H")
print(len(wide), wide.itemsize, wide.format, wide.nbytes, wide.tobytes() == data)
print(sys.getrefcount(data), sys.getsizeof(view))
try:
    data.append(1)
except BufferError as e:
    print(e)
fixed = memoryview(b"xyz")
attempts = [lambda: fixed.__setitem__(0, 1), lambda: view.__setitem__(0, 256), lambda: view.__setitem__(slice(0, 2), b"abc"), lambda: view[99], lambda: memoryview("text"), lambda: memoryview(5), lambda: view["a"], lambda: hash(view)]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(hash(fixed) == hash(b"xyz"), 120 in fixed, list(reversed(fixed)))
wide.release()
part.release()
with view:
    print(view[0])
try:
    view[0]
except ValueError as e:
    print(e)
data.append(33)
print(data)
