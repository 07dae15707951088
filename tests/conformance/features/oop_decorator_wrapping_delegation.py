# delegation with __getattr__, and the proxy pattern
class Engine:
    def __init__(self):
        self.rpm = 0
    def start(self):
        self.rpm = 800
        return "running"
    def __str__(self):
        return f"engine at {self.rpm}"

class Traced:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_calls", [])
    def __getattr__(self, name):
        self._calls.append(name)
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        self._calls.append(name + "=")
        setattr(self._target, name, value)
    def __delattr__(self, name):
        raise AttributeError(f"{name} is protected")

engine = Engine()
traced = Traced(engine)
print(traced.start(), traced.rpm)
traced.rpm = 3000
print(engine, engine.rpm, traced._calls)
print(hasattr(traced, "turbo"), getattr(traced, "turbo", None))
try:
    del traced.rpm
except AttributeError as e:
    print("AttributeError:", e)
print(str(traced).startswith("<__main__.Traced object"))
start = traced.start
print(start.__self__ is engine, start.__name__)
try:
    len(traced)
except TypeError as e:
    print(type(e).__name__, e)
