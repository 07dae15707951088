# async functions run by a tiny loop of our own, no asyncio
import types
import heapq
import itertools

@types.coroutine
def sleep(ticks):
    woke = yield ticks
    return woke

async def worker(name, delays):
    for delay in delays:
        now = await sleep(delay)
        print(f't={now}: {name} after {delay}')
    return name.upper()

class Loop:
    def __init__(self):
        self.ready = []
        self.counter = itertools.count()
        self.now = 0
        self.results = {}
    def add(self, coro, when=0):
        heapq.heappush(self.ready, (when, next(self.counter), coro, when or None))
    def run(self):
        while self.ready:
            self.now, _, coro, value = heapq.heappop(self.ready)
            try:
                ticks = coro.send(value)
            except StopIteration as stop:
                self.results[coro.__name__ + str(len(self.results))] = stop.value
            except ZeroDivisionError as error:
                print('task failed:', error)
            else:
                self.add(coro, self.now + ticks)

async def failing():
    await sleep(2)
    1 / 0

loop = Loop()
loop.add(worker('a', [3, 1]))
loop.add(worker('b', [1, 1, 4]))
loop.add(failing())
loop.run()
print(loop.results, loop.now)
