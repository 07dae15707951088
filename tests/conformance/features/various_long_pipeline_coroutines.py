# a log pipeline of generator coroutines with send, throw, close and delegated results
from functools import wraps

def coroutine(func):
    @wraps(func)
    def start(*args, **kwargs):
        gen = func(*args, **kwargs)
        next(gen)
        return gen
    return start

class Flush(Exception):
    pass

@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        for target in targets:
            target.close()

@coroutine
def grep(pattern, target):
    hits = 0
    try:
        while True:
            line = yield hits
            if pattern in line:
                hits += 1
                target.send(line)
    except GeneratorExit:
        print("grep", pattern, "closed after", hits)
        target.close()
        raise

@coroutine
def collect(name, store):
    batch = []
    while True:
        try:
            batch.append((yield len(batch)))
        except Flush as e:
            store.append((name, e.args[0], batch))
            batch = []
        except GeneratorExit:
            if batch:
                store.append((name, "exit", batch))
            return

def source(lines):
    count = 0
    for line in lines:
        yield line.strip()
        count += 1
    return count

def numbered(lines):
    total = yield from source(lines)
    print("source returned", total)
    yield f"total {total}"

store = []
errors = collect("errors", store)
everything = collect("all", store)
pipe = broadcast(grep("ERROR", errors), everything)
log = ["INFO start ", "ERROR disk", " ERROR net"]
for line in numbered(log):
    pipe.send(line)
print(errors.throw(Flush("manual")), store)
pipe.send("ERROR late")
pipe.close()
for entry in store:
    print(entry)
try:
    pipe.send("after")
except StopIteration as e:
    print("pipe is done", e.value)
print(errors.gi_frame, grep.__wrapped__.__name__)
lazy = numbered(iter(["x"]))
print(next(lazy), lazy.gi_yieldfrom.__name__)
print(next(lazy))
broken = collect("broken", store)
broken.throw(ValueError("cannot handle this"))
