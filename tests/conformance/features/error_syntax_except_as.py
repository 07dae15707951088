# several types without parentheses, and as
def parse(text):
    try:
        return int(text)
    except ValueError, TypeError:
        return None

print(parse("x"), parse(None))
try:
    parse([])
except ValueError, TypeError as error:
    print("caught", error)
