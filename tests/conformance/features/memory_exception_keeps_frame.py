# a kept exception keeps its traceback, frames and their locals
import sys
import weakref

class Big:
    pass

def fail():
    big = Big()
    watch.append(weakref.ref(big))
    raise ValueError("failed")

watch = []
try:
    fail()
except ValueError as e:
    print("in handler:", watch[0]() is not None)
print("after handler:", watch[0]())
try:
    fail()
except ValueError as e:
    saved = e
print("saved:", watch[1]() is not None)
tb = saved.__traceback__
print(tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, sorted(tb.tb_next.tb_frame.f_locals))
print(sys.getrefcount(watch[1]()))
del tb
saved.__traceback__ = None
print("cleared:", watch[1]())
try:
    e
except NameError as error:
    print(error)
print(sys.exc_info())
raise saved
