"""How often an interpreter holds its shared values at a script's first line, where counts of shared values are real.

usage: start_counts.py PYTHON, the interpreter of 2.7 or 3.11. Needs a Python 3 itself.

Prints, without the script's own references, the counts of the small integers from -5, of the strings of one character
and of the bytes of one (where those are others), and of some named objects and strings, each in a process of its own:
a script of many lines holds what it asks for.
"""
import subprocess
import sys

MANY = '''
from sys import getrefcount, stdout
for text in %r.split():
    stdout.write(str(getrefcount(%s)) + ' ')
'''
ONE = 'import sys\nsys.stdout.write(str(sys.getrefcount(%s)))\n'
SMALL_INTS = ' '.join(map(str, range(-5, 257)))
CHARACTERS = ' '.join(map(str, range(256)))
# Made by a call, so that they are no constants of the script; the names among them are none either.
NAMED = """True False Ellipsis NotImplemented tuple() str() bytes() frozenset() int float complex str bytes bytearray list tuple dict
set frozenset bool type object range slice property classmethod staticmethod super Exception BaseException ValueError
TypeError KeyError IndexError AttributeError ZeroDivisionError RuntimeError StopIteration NameError OverflowError
AssertionError NotImplementedError ImportError enumerate zip map filter reversed memoryview""".split()
STRINGS = """B C L S T _ a b c d e f g h i j k l m n o p q r s t u v w x y z __init__ __name__ __main__ __doc__ __dict__
__class__ __module__ __repr__ __str__ __new__ __del__ __eq__ __hash__ __len__ __getitem__ __setitem__ __delitem__
__iter__ __next__ __enter__ __exit__ __call__ __getattr__ __setattr__ __slots__ __all__ __file__ __builtins__
__package__ __path__ __contains__ __add__ __lt__ self cls name value key args kwargs append get items keys values pop
update join split strip print len sys os path""".split()


def run(text):
    """What a script prints, as numbers."""
    # As for records: other variables would be strings that the interpreter holds.
    result = subprocess.run([sys.argv[1], '/dev/stdin'], input=text, capture_output=True, text=True,
                            env={'PYTHONHASHSEED': '0'}, check=True)
    return [int(word) for word in result.stdout.split()]


def main():
    is_2 = run('import sys\nsys.stdout.write(str(sys.version_info[0]))') == [2]
    # Of each, one is the argument's.
    print('ints', *(n - 1 for n in run(MANY % (SMALL_INTS, 'int(text)'))))
    print('chars', *(n - 1 for n in run(MANY % (CHARACTERS, 'chr(int(text))'))))
    if not is_2:
        print('octets', *(n - 1 for n in run(MANY % (CHARACTERS, 'bytes([int(text)])'))))
    # None is among the script's constants; so are True, False and a string.
    print('None', run(ONE % 'None')[0] - 2)
    for name in NAMED:
        constant = not is_2 and name in ('True', 'False')
        print(name, run(ONE % name)[0] - 1 - constant)
    for string in STRINGS:
        print(repr(string), run(ONE % repr(string))[0] - 2)


main()
