"""How often a script's interpreter holds its shared values at the first line, where counts of shared values are real.

usage: python2.7 start_counts.py, python3.11 start_counts.py

Prints the counts of the small integers from -5, of the strings of one character, of the bytes of one (where those are
others), and of some named objects, all without the script's own references.
"""
from array import array
from sys import getrefcount, stdout

LOW, HIGH = -5, 256
counts = array("L", [0]) * (HIGH - LOW + 1)
for i in range(LOW, HIGH + 1):
    counts[i - LOW] = getrefcount(i) - 2            # the variable and the argument
chars = array("L", [0]) * 256
for i in range(256):
    c = chr(i)
    chars[i] = getrefcount(c) - 2
octets = array("L", [0]) * 256
for i in range(256):
    b = bytes(bytearray([i]))
    octets[i] = getrefcount(b) - 2
named = [None, True, False, Ellipsis, NotImplemented, (), "", b"", int, float, complex, str, bytes, bytearray, list,
         tuple, dict, set, frozenset, bool, type, object, range, slice, property, classmethod, staticmethod, super,
         Exception, BaseException, ValueError, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError,
         RuntimeError, StopIteration, NameError, OverflowError, AssertionError, NotImplementedError, ImportError,
         enumerate, zip, map, filter, reversed, memoryview]
for name, found in ("ints", counts), ("chars", chars), ("octets", octets):
    stdout.write(name + " " + " ".join(str(n) for n in found) + "\n")
for x in named:
    n = getrefcount(x) - 4                          # the list, the constant or the name's use, the variable, the argument
    stdout.write("%s %d\n" % (getattr(x, "__name__", repr(x)), n))
