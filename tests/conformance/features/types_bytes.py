# what it shows: bytes: making, indexing, methods
b = b"Hello \x00\xff"
print(b, len(b), b[0], b[-1], b[:5], list(b[:3]), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(4)))
print(b.hex(), b.hex(" "), bytes.fromhex("48 65 6c"), b.upper(), b.find(b"l"), b.count(b"l"), b.index(108))
print(b"a,b,,c".split(b","), b" x ".strip(), b"-".join([b"a", b"b"]), b"abc".replace(b"b", b"--"), b"ab" * 2, b"ab" + b"c")
print(b"abc".startswith(b"a"), 97 in b"abc", b"bc" in b"abc", b"abc" < b"abd", b"abc" == "abc", hash(b"abc") == hash("abc"))
print(b"a\tb".expandtabs(4), b"7".zfill(3), b"ab".center(6, b"*"), b"abc".isalpha(), b"12".isdigit(), b"Ab".swapcase(), b"a-b".partition(b"-"))
print(b"%s has %d" % (b"x", 3), b"abc".translate(bytes.maketrans(b"a", b"z")), b"abc".translate(None, b"b"), repr(b'it\'s'), b'"')
print(b"caf\xc3\xa9".decode(), str(b"abc"), str(b"abc", "ascii"), ascii(b"\xe9"))
attempts = [lambda: b[20], lambda: b + "x", lambda: "x" + b, lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("x"),
            lambda: b.index(b"zz"), lambda: bytes.fromhex("4g"), lambda: b"a".join(["b"]), lambda: "a" in b, lambda: bytes(1.5), lambda: b.find("l")]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    b[0] = 74
except TypeError as e:
    print(e)
