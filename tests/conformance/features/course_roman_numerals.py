# Roman numerals, there and back
NUMERALS = [(100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]

def to_roman(number):
    result = ""
    for value, letters in NUMERALS:
        count, number = divmod(number, value)
        result += letters * count
    return result

def from_roman(text):
    values = dict((letters, value) for value, letters in NUMERALS)
    total = 0
    for char, following in zip(text, text[1:] + " "):
        value = values[char]
        total += -value if value < values.get(following, 0) else value
    return total

print(to_roman(194), from_roman("CXCIV"))
print([to_roman(n) for n in (4,)])
try:
    print(from_roman("XIZ"))
except KeyError as e:
    print(repr(e))
