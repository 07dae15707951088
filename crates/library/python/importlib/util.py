"""Names of importlib.util that the library asks for."""

import sys
from importlib.machinery import ModuleSpec

MAGIC_NUMBER = b"+\x0e\r\n"


def find_spec(name, package=None):
    module = sys.modules.get(name)
    return None if module is None else ModuleSpec(name, None)
