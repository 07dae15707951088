"""What the tried test files use of test.support (CPython 3.14 Lib/test/support/__init__.py)."""

import contextlib
import functools
import gc
import sys
import unittest

verbose = False
Py_DEBUG = False
Py_GIL_DISABLED = False
MS_WINDOWS = False
is_wasi = is_emscripten = is_wasm32 = False
NHASHBITS = sys.hash_info.width


class ResourceDenied(unittest.SkipTest):
    pass


class _ALWAYS_EQ:
    """Object that is equal to anything."""
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    """Object that is not equal to anything."""
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    have_gc = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if have_gc:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def cpython_only(test):
    return test


def refcount_test(test):
    return test


def check_impl_detail(**guards):
    return guards.get("cpython", True)


def _skip(reason):
    return lambda test: unittest.skip(reason)(test)


def requires_resource(resource):
    return _skip(f"needs the resource {resource}")


def requires_subprocess():
    return _skip("needs processes")


def requires_gil_enabled(message):
    return lambda test: test


def skip_wasi_stack_overflow():
    return lambda test: test


skip_emscripten_stack_overflow = skip_if_sanitizer = skip_if_huge_c_stack = lambda *args, **kwargs: (lambda test: test)
skip_wasi_stack_overflow = skip_if_sanitizer


def skip_if_unlimited_stack_size(test):
    return test


def nomemtest(test):
    return unittest.skip("needs _testcapi")(test)


def run_with_limited_c_stack(size=None):
    return lambda test: test


def exceeds_recursion_limit():
    return 150_000


def check_sanitizer(**kwargs):
    return False


def built_with_c_assertions():
    return False


def late_deletion(object):
    pass


@contextlib.contextmanager
def setswitchinterval(interval):
    yield


def collision_stats(bins, balls):
    """Expected number of collisions and its standard deviation."""
    n, k = bins, balls
    p_empty = (1.0 - 1.0 / n) ** k
    occupied = n * (1.0 - p_empty)
    collisions = k - occupied
    variance = n * (n - 1) * (1.0 - 2.0 / n) ** k + occupied * (1.0 - occupied + n) - n * n * (1 - p_empty) ** 2
    return collisions, max(variance, 0.0) ** 0.5


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, "<test string>", "exec")
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    def wrapper():
        class A(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass
        it = iter(A(*args))
        test.assertRaises(StopIteration, next, it)

    wrapper()
    gc_collect()
    test.assertTrue(done)


class catch_unraisable_exception:
    def __init__(self):
        self.unraisable = None
        self._old_hook = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old_hook = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old_hook
        del self.unraisable


class infinite_recursion:
    def __init__(self, max_depth=None):
        self.depth = max_depth

    def __enter__(self):
        self.old = sys.getrecursionlimit()
        if self.depth:
            sys.setrecursionlimit(self.depth)

    def __exit__(self, *exc_info):
        sys.setrecursionlimit(self.old)
