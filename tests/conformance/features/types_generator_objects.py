# what it shows: what a generator object tells about itself
import sys
def count(limit):
    received = []
    n = 0
    while n < limit:
        got = yield n
        received.append(got)
        n += 1
    return received
gen = count(3)
print(gen.__name__, gen.gi_running, gen.gi_frame is None, gen.gi_suspended, gen.gi_code is count.__code__, gen.gi_yieldfrom)
print(next(gen), gen.gi_suspended, gen.gi_frame.f_locals["n"], gen.gi_frame.f_lineno)
print(gen.send("hello"), gen.send("again"), iter(gen) is gen)
try:
    next(gen)
except StopIteration as e:
    print("returned", e.value, e.args)
print(gen.gi_frame, list(gen), next(gen, "default"))
other = count(2)
try:
    other.send("too early")
except TypeError as e:
    print(e)
other.close()
print(other.gi_frame is None, list(other))
def me():
    try:
        next(g)
    except ValueError as e:
        yield str(e)
g = me()
print(next(g))
def thrown():
    try:
        yield 1
    except KeyError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")
t = thrown()
print(next(t), t.throw(KeyError("k")))
t.close()
def chain():
    result = yield from count(1)
    yield result
c = chain()
print(next(c), c.gi_yieldfrom.__name__, next(c))
squares = (x * x for x in [1, 2])
print(squares.__name__, type(squares), sum(squares), sys.getrefcount(squares))
t.throw(ValueError("late"))
