# atexit: functions run in reverse order at the end, also after an uncaught error
import atexit

def goodbye(name, adjective="nice"):
    print(f"Goodbye {name}, it was {adjective} to meet you.")

@atexit.register
def first():
    print("registered first, runs last")

atexit.register(goodbye, "Ann")
f = atexit.register(goodbye, "Bob", adjective="odd")
print(f is goodbye)

def unwanted():
    print("never printed")

atexit.register(unwanted)
atexit.unregister(unwanted)

def failing():
    raise ValueError("error at exit")

atexit.register(failing)
try:
    atexit.register("not callable")
except TypeError as e:
    print(e)

class Resource:
    def close(self):
        print("resource closed")

res = Resource()
atexit.register(res.close)
del res
print("main program ends")
undefined_name
