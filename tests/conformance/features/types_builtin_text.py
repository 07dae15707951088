# what it shows: repr ascii chr ord bin hex oct format hash len type
samples = [5, 2.0, "it's", 'say "hi"', 'both \' and "', "tab\t\n\\", "\x00\x7f\xa0", "é\u200b", b"\x00a", None, True, [1, "a"], (1,), {"k": {2}}, 1j, ..., NotImplemented, int, len, range(3), slice(1), frozenset([1]), Exception("e")]
for s in samples:
    print(repr(s), ascii(s), type(s).__name__)
print(chr(65), ord("é"), chr(8364), ord(b"a"), chr(0x1F40D), bin(10), bin(-5), hex(255), hex(-1), oct(8), bin(True), hex(0))
print(format(255, "x"), format(3.14159, ".2f"), format("hi", ">5"), format(True), format(1234567, ","), format(-5, "08b"), format(5, "+"), format(0.5, "%"), format("abc", "*^9"), format(None))
print(hash(5), hash(-1), hash(-2), hash(2.5), hash(True), hash(""), hash(0.1), hash((1, (2, 3))), hash(None) == hash(None), hash(10 ** 30), hash(-(2 ** 61)))
print(len("abc"), len({1: 2}), len(range(0, 10, 3)), len(b"ab"), type("a") is str, type(len), type(type), type(1) == int)
class Hexed:
    def __index__(self):
        return 255
    def __repr__(self):
        return "é!"
h = Hexed()
print(hex(h), bin(h), oct(h), ascii(h), repr(h), chr(h), f"{h!a}", [10] * 256 == [10] * (h + 1 if hasattr(h, "__add__") else 256))
