# imports: conditional, renamed, inside functions, failing
try:
    import no_such_module
except ImportError as e:
    no_such_module = None
    print(type(e).__name__, e, e.name)
import math as m, sys
from math import pi, sqrt as root
if sys.version_info >= (3, 8):
    from functools import reduce
else:
    reduce = None
print(m.floor(pi), root(16), reduce(lambda a, b: a * b, [1, 2, 3, 4]))
def lazy(text):
    import json
    return json.loads(text)
print(lazy('{"a": [1, 2]}'), "json" in globals(), "json" in sys.modules)
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split("(")[0].strip())
import collections.abc
print(isinstance([], collections.abc.Sequence), m is sys.modules["math"])
maths = __import__("math")
print(maths is m, m.__name__, type(m).__name__)
try:
    m.nothing
except AttributeError as e:
    print(e)
if __name__ == "__main__":
    print("run as a script")
