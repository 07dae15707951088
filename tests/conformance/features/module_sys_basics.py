# sys: getrefcount, getsizeof, intern, limits, float_info, flags, modules
import sys

a = []
b = a
print(sys.getrefcount(a), sys.getsizeof([]), sys.getsizeof([1, 2]), sys.getsizeof(""), sys.getsizeof("abc"))
print(sys.getsizeof(0), sys.getsizeof(2 ** 40), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(1.5))
x = sys.intern("hello world!")
y = sys.intern("".join(["hello", " world!"]))
print(x is y)
print(sys.getrecursionlimit(), sys.version_info[:2], sys.maxsize, sys.byteorder, sys.implementation.name)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit)
print("sys" in sys.modules, "math" in sys.modules, sys.modules["sys"] is sys, sys.maxunicode)
print(sys.flags.optimize, sys.flags.debug, sys.argv, sys.getdefaultencoding(), sys.platform)

def outer():
    def inner():
        return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno
    return inner()

print(outer())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb.tb_lineno)
    del tb
print(sys.exc_info())
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
try:
    sys.intern(5)
except TypeError as e:
    print(e)
try:
    sys.getsizeof()
except TypeError as e:
    print(e)
print(sys._getframe(50))
