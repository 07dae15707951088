# throw() raises inside a generator, where it is suspended
def worker():
    done = []
    while True:
        try:
            item = yield done
            done.append(item)
        except ValueError as e:
            done.append(f"error: {e}")
        except GeneratorExit:
            print("closing with", done)
            raise
w = worker()
next(w)
print(w.send("a"))
print(w.throw(ValueError("bad item")))
w.send("b")
w.close()
print(list(w))
second = worker()
next(second)
try:
    second.throw(KeyError("unexpected"))
except KeyError as e:
    print("out comes", repr(e))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")
            yield 2
            return
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
