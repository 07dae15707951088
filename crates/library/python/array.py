"""Arrays of numbers, as CPython's Modules/arraymodule.c has them: the items lie in one block, not as objects."""

import _standin
import struct as _struct
from types import GenericAlias as _GenericAlias

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_RANGES = {
    "b": ("signed char", -128, 127), "B": ("unsigned byte integer", 0, 255),
    "h": ("signed short integer", -0x8000, 0x7FFF), "H": ("unsigned short", 0, 0xFFFF),
    "i": ("signed integer", -1 << 31, (1 << 31) - 1), "I": ("unsigned int", 0, (1 << 32) - 1),
}


class array:
    __slots__ = ()

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            kind = (f"a string of length {len(typecode)}" if isinstance(typecode, str) else type(typecode).__name__)
            raise TypeError(f"array() argument 1 must be a unicode character, not {kind}")
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        if typecode == "u":
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, 2)
        self = _standin.new(cls)
        self._code = typecode
        self._bytes = ""
        self._room = 0
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, (list, tuple)):
            self._store([self._checked(item) for item in initializer], len(initializer))
        else:
            for item in initializer:
                self.append(item)
        return self

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _SIZES[self._code]

    def _items(self):
        data = self._bytes.encode("latin-1")
        if self._code in "uw":
            return list(data.decode("utf-32-le"))
        return list(_struct.unpack(f"={len(self)}{_native(self._code)}", data))

    def _store(self, items, room=None):
        """Sets all items; `array_resize` says how much room there is then."""
        old, new = len(self), len(items)
        if room is None:
            room = self._room
            if not (room >= new and old < new + 16 and self._bytes):
                room = (new >> 4) + (3 if old < 8 else 7) + new if new else 0
        self._room = room
        if self._code in "uw":
            data = "".join(items).encode("utf-32-le")
        else:
            data = _struct.pack(f"={new}{_native(self._code)}", *items)
        self._bytes = data.decode("latin-1")
        _standin.add_bytes(self, room * self.itemsize)

    def _checked(self, item):
        code = self._code
        if code in "uw":
            if not isinstance(item, str) or len(item) != 1:
                raise TypeError("array item must be a unicode character, not "
                                + (f"a string of length {len(item)}" if isinstance(item, str) else type(item).__name__))
            return item
        if code in "fd":
            if not hasattr(item, "__float__") and not hasattr(item, "__index__"):
                raise TypeError(f"must be real number, not {type(item).__name__}")
            return float(item)
        if not hasattr(item, "__index__"):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        item = item.__index__()
        if code in _RANGES:
            name, low, high = _RANGES[code]
            if item < low:
                raise OverflowError(f"{name} is less than minimum")
            if item > high:
                raise OverflowError(f"{name} is greater than maximum")
        elif code in "LQ" and item < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        elif item.bit_length() > (64 if code in "LQ" else 63):
            raise OverflowError("Python int too large to convert to C long")
        return item

    def __len__(self):
        return len(self._bytes) // _SIZES[self._code]

    def _index(self, index, words="array index out of range"):
        index = index.__index__()
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(words)
        return index

    def _like(self, items):
        made = _standin.new(array)
        made._code, made._bytes, made._room = self._code, "", 0
        made._store(items, len(items))
        return made

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items()[index])
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        return self._items()[self._index(index)]

    def __setitem__(self, index, value):
        items = self._items()
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            items[index] = value._items()
        elif not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        else:
            items[self._index(index, "array assignment index out of range")] = self._checked(value)
        self._store(items)

    def __delitem__(self, index):
        items = self._items()
        if not isinstance(index, slice):
            index = self._index(index, "array assignment index out of range")
        del items[index]
        self._store(items)

    def __iter__(self):
        at = 0
        while at < len(self):
            yield self[at]
            at += 1

    def __contains__(self, item):
        return item in self._items()

    def __repr__(self):
        if not len(self):
            return f"array('{self._code}')"
        shown = repr("".join(self._items())) if self._code in "uw" else repr(self._items())
        return f"array('{self._code}', {shown})"

    def __eq__(self, other):
        return self._items() == other._items() if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items() < other._items() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items() <= other._items() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items() > other._items() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items() >= other._items() if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items() + other._items())

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._items() * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._store(self._items() * count)
        return self

    def append(self, item, /):
        self._store(self._items() + [self._checked(item)])

    def extend(self, items, /):
        if isinstance(items, array):
            if items._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._store(self._items() + items._items())
        else:
            for item in items:
                self.append(item)

    def insert(self, index, item, /):
        items = self._items()
        items.insert(index, self._checked(item))
        self._store(items)

    def pop(self, index=-1, /):
        items = self._items()
        if not items:
            raise IndexError("pop from empty array")
        item = items.pop(self._index(index, "pop index out of range"))
        self._store(items)
        return item

    def remove(self, item, /):
        items = self._items()
        if item not in items:
            raise ValueError("array.remove(x): x not in array")
        items.remove(item)
        self._store(items)

    def index(self, item, /, *bounds):
        items = self._items()
        try:
            return items.index(item, *bounds)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, item, /):
        return self._items().count(item)

    def reverse(self):
        self._store(self._items()[::-1])

    def clear(self):
        self._store([])

    def tolist(self):
        return self._items()

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        self._store(self._items() + [self._checked(item) for item in items])

    def tobytes(self):
        return self._bytes.encode("latin-1")

    def frombytes(self, data, /):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._bytes += data.decode("latin-1")
        self._room = len(self)
        _standin.add_bytes(self, self._room * self.itemsize)

    def tounicode(self):
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items())

    def fromunicode(self, text, /):
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._store(self._items() + list(text))

    def byteswap(self):
        size, data = self.itemsize, self.tobytes()
        self._bytes = b"".join(data[at:at + size][::-1] for at in range(0, len(data), size)).decode("latin-1")

    def buffer_info(self):
        return id(self) + 64, len(self)

    def __copy__(self):
        return self._like(self._items())

    def __deepcopy__(self, memo, /):
        return self._like(self._items())

    def __reduce_ex__(self, protocol, /):
        return array, (self._code, self._items())

    __class_getitem__ = classmethod(_GenericAlias)


def _native(code):
    """`=` in a format means standard sizes, in which a long has four bytes."""
    return {"l": "q", "L": "Q"}.get(code, code)


_standin.adopt(array, "array.array", 64, ("_code", "_bytes", "_room"))
_standin.seal(array, True)
ArrayType = array
