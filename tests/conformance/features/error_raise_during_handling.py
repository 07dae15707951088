# a second exception while the first is handled
def convert(text):
    try:
        return int(text)
    except ValueError:
        return fallback[text]

fallback = {"one": 1}
print(convert("7"), convert("one"))
print(convert("two"))
