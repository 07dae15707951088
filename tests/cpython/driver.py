"""Runs one of CPython's test files and prints a line for each test: `ok`, `skip` or `FAIL`, and its name."""

import importlib
import sys
import unittest

NAME = sys.argv[1]

# Tests of what can never be here, and why.
NEVER = {
    "GCTests.test_get_referents_on_capsule": "needs the module _socket, which is written in C",
    "GCTests.test_global_del_SystemExit": "writes a file",
    "TestCompiler.test_refleaks": "reads its own source file",
}


class Result(unittest.TestResult):
    def addSuccess(self, test):
        print("ok", test.id())

    def addSkip(self, test, reason):
        print("skip", test.id(), reason)

    def addFailure(self, test, err):
        print("FAIL", test.id(), type(err[1]).__name__, str(err[1]).splitlines()[:1])

    addError = addFailure

    def addExpectedFailure(self, test, err):
        print("ok", test.id())

    def addUnexpectedSuccess(self, test):
        print("FAIL", test.id(), "unexpected success")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.sub_failed = True
            self.addFailure(test, err)


def cases(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from cases(test)
        else:
            yield test


module = importlib.import_module("test." + NAME)
suite = unittest.TestSuite()
for name in sorted(vars(module)):
    value = vars(module)[name]
    if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == module.__name__:
        for method in unittest.defaultTestLoader.getTestCaseNames(value):
            suite.addTest(value(method))
tests = list(cases(suite))
print("tests", len(tests))
result = Result()
current = None
for test in tests:
    if type(test) is not current:
        current = type(test)
        current.setUpClass()
    reason = NEVER.get(".".join(test.id().split(".")[-2:]))
    if reason is None:
        test(result)
    else:
        result.addSkip(test, reason)
