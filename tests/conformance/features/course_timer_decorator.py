# a timer decorator with a clock that can be faked
from functools import wraps
class FakeClock:
    def __init__(self):
        self.now = 0.0
    def __call__(self):
        return self.now
    def sleep(self, seconds):
        self.now += seconds

def timed(clock):
    def decorator(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            start = clock()
            try:
                return func(*args, **kwargs)
            finally:
                print(f"{func.__name__} took {clock() - start:.2f}s")
        return wrapper
    return decorator

clock = FakeClock()
@timed(clock)
def work(n):
    clock.sleep(n / 4)
    return n * 2

print(work(3), clock.now)
print(work(n=10), work.__wrapped__(1))
work("long")
