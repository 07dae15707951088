# warnings: what is written to stderr, once for each place
import warnings

def ratio(a, b):
    if b == 0:
        warnings.warn("b is zero, using 1", RuntimeWarning)
        b = 1
    return a / b

for i in range(3):
    print(ratio(i, 0))

def legacy():
    warnings.warn("legacy() goes away", DeprecationWarning, stacklevel=2)

legacy()
warnings.warn("plain message")
warnings.filterwarnings("ignore", message="plain")
warnings.warn("plain message two")
warnings.warn(UserWarning("an instance"))
warnings.warn_explicit("explicit", UserWarning, "other.py", 12)
print("done")
