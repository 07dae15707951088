import unittest


def assert_python_ok(*args, **kwargs):
    raise unittest.SkipTest("needs processes")


assert_python_failure = make_script = assert_python_ok
