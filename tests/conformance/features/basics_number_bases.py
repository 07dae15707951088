# decimal, binary, octal and hexadecimal by hand and by built-ins
def to_base(n, base):
    digits = "0123456789ABCDEF"
    if n == 0:
        return "0"
    out = ""
    while n > 0:
        n, remainder = divmod(n, base)
        out = digits[remainder] + out
    return out

def to_decimal(text, base):
    value = 0
    for ch in text:
        value = value * base + int(ch, base)
    return value

for n in (10, 255):
    print(n, to_base(n, 2), to_base(n, 8), to_base(n, 16), bin(n), oct(n), hex(n))
print(to_decimal("1010", 2), int("ff", 16), int("0b101", 0), int("z", 36))
print(ord("A"), chr(97), [ord(c) for c in "Hi!"])
print(f"{10:08b} {10:>6x} {3.14159:e}")
print(0b1100 & 0b1010, 0b1100 | 0b1010, 0b1100 ^ 0b1010, ~5, 1 << 4, -16 >> 2)
to_decimal("129", 8)
