# errors raised while handling errors: implicit, explicit and hidden causes
class ConfigError(Exception):
    pass

def parse(text):
    key, value = text.split("=")
    return key, int(value)

def load(lines, strict):
    result = {}
    for number, line in enumerate(lines, 1):
        try:
            key, value = parse(line)
        except ValueError as error:
            if strict:
                raise ConfigError(f"line {number}: {line!r}") from error
            result["bad"] = number
        else:
            result[key] = value
    return result

print(load(["a=1", "b", "c=x"], strict=False))
try:
    load(["a=1", "b=x"], strict=True)
except ConfigError as e:
    print(e, "<-", repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        undefined
except NameError as e:
    print(repr(e.__context__), e.__cause__)
try:
    load(["oops"], True)
except ConfigError as e:
    raise SystemError("cannot start") from e
