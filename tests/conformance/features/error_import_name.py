# a name that a module does not have
import itertools
try:
    itertools.chian
except AttributeError as e:
    print(e)
from itertools import chain, takewhil
print(list(chain("a", "b")))
