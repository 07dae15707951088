# what it shows: int() of texts in several bases, and what it says when it cannot
good = [("42", 10), ("  -17\n", 10), ("ff", 16), ("0xFF", 16), ("0b101", 0), ("0o17", 0), ("z", 36), ("1_000", 10)]
for text, base in good:
    print(repr(text), base, int(text, base))
bad = ["", "abc", "1.5", "1__0", "0x10", "٣x"]
for text in bad:
    try:
        int(text)
    except ValueError as e:
        print(e)
print(int(), int(3.99), int(-3.99), int(True), int("٣"), int(b"12"))
try:
    int("9", 8)
except ValueError as e:
    print(e)
try:
    int(12, 10)
except TypeError as e:
    print(e)
try:
    int("1", 99)
except ValueError as e:
    print(e)
try:
    int(None)
except TypeError as e:
    print(e)
try:
    int(float("nan"))
except ValueError as e:
    print(e)
try:
    int(float("inf"))
except OverflowError as e:
    print(e)
