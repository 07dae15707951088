# contextlib: contextmanager, exceptions inside the block, as a decorator
from contextlib import contextmanager

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")

with tag("h1") as t:
    print("title", t)

@contextmanager
def ignore_zero():
    try:
        yield
    except ZeroDivisionError as e:
        print("ignored:", e)

with ignore_zero():
    1 / 0
    print("never")

@tag("p")
def paragraph(text):
    print(text)

paragraph("hello")
paragraph("again")
try:
    with tag("a"), tag("b"):
        raise KeyError("inner")
except KeyError as e:
    print("caught", e)

@contextmanager
def twice():
    yield 1
    yield 2

try:
    with twice():
        pass
except RuntimeError as e:
    print(e)

@contextmanager
def never():
    return
    yield

try:
    with never():
        pass
except RuntimeError as e:
    print(e)
