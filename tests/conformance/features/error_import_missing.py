# a module that does not exist, inside a function
def load():
    import numpyy
    return numpyy

try:
    load()
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from itertools import permutation
except ImportError as e:
    print(e.name)
import my_missing_module.tools
