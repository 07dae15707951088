"""Stands in for threading: there is one thread."""

from _thread import RLock, allocate_lock as Lock, get_ident


class Thread:
    def __init__(self, *args, **kwargs):
        import unittest
        raise unittest.SkipTest("needs threads")
