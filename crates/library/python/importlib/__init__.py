"""As much of importlib as there is to a program without a file system: CPython's own finds files and loaders."""

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import builtins
import sys

__import__ = builtins.__import__


def invalidate_caches():
    pass


def import_module(name, package=None):
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for {!r}".format(name))
        for character in name:
            if character != ".":
                break
            level += 1
        base = package.rsplit(".", level - 1)
        if len(base) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = "{}.{}".format(base[0], name[level:]) if name[level:] else base[0]
    __import__(name)
    return sys.modules[name]


def reload(module):
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    return module
