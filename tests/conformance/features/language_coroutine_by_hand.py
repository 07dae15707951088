# a coroutine driven with send(), without a loop
class Suspend:
    def __init__(self, label):
        self.label = label
    def __await__(self):
        answer = yield self.label
        return answer
async def fetch(name):
    first = await Suspend("need " + name)
    second = await Suspend("more " + name)
    return [first, second]
async def main():
    result = await fetch("data")
    return len(result), result
coro = main()
print(type(coro).__name__, coro.__name__, coro.cr_frame is None)
print(coro.send(None))
print(coro.cr_await.__name__)
print(coro.send("a"))
try:
    coro.send("b")
except StopIteration as stop:
    print(stop.value)
try:
    coro.send(None)
except RuntimeError as e:
    print(e)
other = fetch("x")
other.send(None)
try:
    other.throw(TimeoutError("too slow"))
except TimeoutError as e:
    print(repr(e))
unstarted = main()
unstarted.close()
