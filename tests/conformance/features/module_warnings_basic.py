# mode: stdout
# warnings: warn, categories, catch_warnings, filters as errors
import warnings

def old(x):
    warnings.warn("old() is deprecated, use new()", DeprecationWarning, stacklevel=2)
    return x

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old(1)
    warnings.warn("careful")
    print(len(caught))
for w in caught:
    print(w.category.__name__, w.message, w.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(old(2))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(3)
    except DeprecationWarning as e:
        print("as error:", e)

class CustomWarning(UserWarning):
    pass

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    for i in range(3):
        warnings.warn("same text", CustomWarning)
print(len(caught), issubclass(CustomWarning, Warning))
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
try:
    warnings.simplefilter("loud")
except (AssertionError, ValueError) as e:
    print(e)
