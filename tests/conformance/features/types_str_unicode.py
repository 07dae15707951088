# what it shows: code points, encodings and their errors
import sys
word = "naïve 日本 🐍"
print(len(word), word[2], word[-1], word[::-1], ascii(word), [hex(ord(c)) for c in word[-4:]])
raw = word.encode()
print(raw, len(raw), raw.decode() == word, word.encode("utf-16-le")[:6], "é".encode("latin-1"))
print("é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"), repr(b"a\xff".decode("utf-8", "surrogateescape")))
print("e\u0301" == "é", len("e\u0301"), "\N{GREEK SMALL LETTER ALPHA}", "\x41\101\u0042", "日本" < "本", max(word))
print(sys.getsizeof(""), sys.getsizeof("abc"), sys.getsizeof("é"), sys.getsizeof("日本"), sys.getsizeof("🐍"))
try:
    b"caf\xe9".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    "日".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try:
    "x".encode("no-such")
except LookupError as e:
    print(e)
try:
    chr(0x110000)
except ValueError as e:
    print(e)
try:
    ord("ab")
except TypeError as e:
    print(e)
try:
    bytes("é")
except TypeError as e:
    print(e)
try:
    "日本語".encode("latin-1")
except UnicodeEncodeError as e:
    print(e)
