import unittest


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("needs threads")
    return unittest.skip("needs threads")


def start_threads(threads, unlock=None):
    raise unittest.SkipTest("needs threads")
