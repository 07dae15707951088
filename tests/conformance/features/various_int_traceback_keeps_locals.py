# internals: a traceback keeps the locals of its frames alive
import sys
import weakref

class Resource:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("released", self.name)

def work(name):
    res = Resource(name)
    raise ValueError(f"problem with {res.name}")

try:
    work("one")
except ValueError as e:
    print("handling:", e)
print("after the handler")
saved = None
try:
    work("two")
except ValueError as e:
    saved = e
print("saved the exception")
frame = saved.__traceback__.tb_next.tb_frame
print(frame.f_code.co_name, list(frame.f_locals), frame.f_locals["res"].name)
frame.clear()
print("frame cleared", list(frame.f_locals))
del frame
saved = saved.with_traceback(None)
print(saved.__traceback__, saved.args)
raise saved from None
