"""Stands in for pkgutil, of which unittest.mock wants one function."""

import importlib


def resolve_name(name):
    module, _, rest = name.partition(":")
    result = importlib.import_module(module)
    for part in filter(None, rest.split(".")):
        result = getattr(result, part)
    return result
