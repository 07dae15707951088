import unittest

TESTFN = "@test"


def temp_dir(*args, **kwargs):
    raise unittest.SkipTest("needs files")


unlink = temp_dir
