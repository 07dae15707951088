# what it shows: IndexError, KeyError and ValueError of the containers
from collections import deque
data = {"list": [1, 2], "tuple": (1, 2), "text": "ab", "bytes": b"ab", "range": range(2), "array": bytearray(b"ab"), "deque": deque([1, 2])}
for name, seq in data.items():
    for index in (5, -3):
        try:
            seq[index]
        except IndexError as e:
            print(name, index, e)
for name, seq in data.items():
    try:
        seq.index(99 if name not in ("text", "bytes", "array") else seq[:1] + seq[:1])
    except ValueError as e:
        print(name, e)
for key in ("missing", 5, (1, 2), None, 2.5):
    try:
        data[key]
    except KeyError as e:
        print("KeyError", e)
config = {"host": "localhost"}
print(config["host"])
try:
    print(config["port"])
except KeyError as e:
    print(repr(e))
