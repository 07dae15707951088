# callable objects, decorators written as classes, and method binding
import functools
import types

class count_calls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.calls = func, 0
    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.func(*args, **kwargs)
    def __get__(self, obj, owner=None):
        return self if obj is None else types.MethodType(self, obj)

@count_calls
def greet(name, punctuation="!"):
    "Say hello."
    return f"Hello {name}{punctuation}"

print(greet("Ann"), greet("Bob", punctuation="?"), greet.calls)
print(greet.__name__, greet.__doc__, greet.__wrapped__ is greet.func, callable(greet))

class Robot:
    @count_calls
    def move(self, steps):
        self.pos = getattr(self, "pos", 0) + steps
        return self.pos

r = Robot()
move = r.move
print(r.move(2), move(3), Robot.move.calls, move.__self__ is r)
def shout(self):
    return f"at {self.pos}!"
r.shout = types.MethodType(shout, r)
Robot.whisper = lambda self: f"at {self.pos}..."
print(r.shout(), r.whisper(), "shout" in vars(r))
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x): return x + self.n
print(list(map(Adder(10), [1, 2])), callable(Adder), callable(r))
try:
    r.move()
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
