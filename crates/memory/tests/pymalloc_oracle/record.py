"""Record what a real CPython's pymalloc answers: python3.14 record.py > cpython-3.14.txt

Needs a C compiler. One line per 2,000 operations: an FNV-1a hash of the addresses so far, each as its
distance from the end of the first arena; before them the version and the number of operations.
"""

import ctypes
import os
import pathlib
import subprocess
import sys
import tempfile

OPERATIONS = 480_000

with tempfile.TemporaryDirectory() as folder:
    library = pathlib.Path(folder) / "oracle.so"
    source = pathlib.Path(__file__).with_name("oracle.c")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, source], check=True)
    oracle = ctypes.PyDLL(str(library))  # keeps the GIL, which the allocator needs

api = ctypes.pythonapi
out = (ctypes.c_uint64 * OPERATIONS)()
oracle.run(api.PyObject_Malloc, api.PyObject_Free, api.PyObject_Realloc, out, OPERATIONS)
if out[0] != (1 << 20) - 48:
    # By chance (1 of 4) arenas lie on a multiple of 16 KiB here and have 64 pools, not 63: try again.
    os.execv(sys.executable, [sys.executable, *sys.argv])

if "--raw" in sys.argv:
    print(*out, sep="\n")
    sys.exit()
print(sys.version.split()[0], OPERATIONS)
digest = 0xCBF29CE484222325
for index, distance in enumerate(out, 1):
    digest = ((digest ^ distance) * 0x100000001B3) % 2**64
    if index % 2000 == 0:
        print(f"{digest:016x}")
