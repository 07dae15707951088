# effective with: contextmanager that swaps state, yields a target and restores after errors
from contextlib import contextmanager, ExitStack

class Settings:
    level = "WARNING"

@contextmanager
def log_level(settings, level):
    old = settings.level
    settings.level = level
    try:
        yield settings
    finally:
        settings.level = old
        print("restored", old)

s = Settings()
with log_level(s, "DEBUG") as inner:
    print(inner is s, s.level)
print(s.level)
try:
    with log_level(s, "ERROR"):
        raise KeyError("inside")
except KeyError as e:
    print("caught", e, s.level)
with ExitStack() as stack:
    for level in ("A", "B"):
        stack.enter_context(log_level(s, level))
    stack.callback(print, "callback runs first")
    print(s.level)
@contextmanager
def broken():
    print("never yields")
    return
    yield
try:
    with broken():
        pass
except RuntimeError as e:
    print(e)
@log_level(s, "DECORATED")
def work():
    return s.level
print(work(), s.level)
