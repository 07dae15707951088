"""Runs a program with a real CPython, its watched calls through watch.c: run.py WATCH.SO PROGRAM. For check.py."""
import ctypes
import re
import sys

library = ctypes.PyDLL(sys.argv[1])
library.make_watch.restype = ctypes.py_object
library.notes_text.restype = ctypes.c_char_p
watch = library.make_watch()

with open(sys.argv[2]) as file:
    text = file.read()
text = re.sub(r'(?m)^( *(?:\w+ = )?)(\w+)\((.*)\)  #: watch$',
              lambda m: m.group(1) + 'watch(' + m.group(2) + (', ' + m.group(3) if m.group(3) else '') + ')', text)
sys.argv = ['program.py']
exec(compile(text, 'program.py', 'exec'), {'__name__': '__main__', 'watch': watch})
sys.stdout.write('\0' + library.notes_text().decode())
