import sys


def f():
    1 / 0


sys.tracebacklimit = 0
f()
