import importlib
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except (ImportError, NotImplementedError) as error:
        raise unittest.SkipTest(str(error))
