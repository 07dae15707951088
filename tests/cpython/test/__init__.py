"""Stands in for the package of CPython's tests. The test files themselves are CPython's."""
