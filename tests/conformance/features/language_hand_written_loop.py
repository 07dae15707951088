# a tiny scheduler: round robin over coroutines
from collections import deque
class Pause:
    def __await__(self):
        yield
async def worker(name, steps, out):
    for step in range(steps):
        out.append(f"{name}{step}")
        await Pause()
    return name.upper()
def run(*coros):
    ready = deque(coros)
    results = []
    while ready:
        coro = ready.popleft()
        try:
            coro.send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            ready.append(coro)
    return results
log = []
print(run(worker("a", 3, log), worker("b", 1, log), worker("c", 2, log)))
print(" ".join(log))
