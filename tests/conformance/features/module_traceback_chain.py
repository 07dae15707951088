# traceback: print_exc to stderr, implicit chaining, and an uncaught chain
import sys
import traceback

class ConfigError(Exception):
    pass

def read(settings, key):
    try:
        return settings[key]
    except KeyError as e:
        raise ConfigError(f"no setting {key!r}") from e

def cleanup(log):
    try:
        log.missing()
    except AttributeError:
        return log[5]

try:
    read({}, "color")
except ConfigError:
    traceback.print_exc()
    print("handled", file=sys.stderr)
try:
    cleanup([])
except IndexError as e:
    print(type(e.__context__).__name__, e.__cause__, e.__suppress_context__)
    traceback.print_exc(limit=1)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None
except ValueError as e:
    traceback.print_exception(e)
print(read({"size": 3}, "size"))
read({"size": 3}, "shape")
