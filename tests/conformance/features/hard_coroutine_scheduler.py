# mode: stdout
# a round-robin scheduler for async tasks: sleep, channels, join and cancellation, no asyncio
import heapq
import itertools
from collections import deque
from types import coroutine

@coroutine
def trap(kind, *args):
    return (yield kind, *args)

class Cancelled(BaseException):
    pass

class Channel:
    def __init__(self, size):
        self.size, self.items = size, deque()
    async def put(self, item):
        while len(self.items) >= self.size:
            await trap('pause')
        self.items.append(item)
    async def get(self):
        while not self.items:
            await trap('pause')
        return self.items.popleft()

class Task:
    ids = itertools.count(1)
    def __init__(self, coro):
        self.id, self.coro, self.waiters = next(self.ids), coro, []
        self.done, self.result, self.error = False, None, None
    def __repr__(self):
        state = f'failed {self.error!r}' if self.error else f'={self.result!r}' if self.done else 'running'
        return f'<Task {self.id} {self.coro.__name__} {state}>'

class Scheduler:
    def __init__(self):
        self.now, self.ready, self.sleeping, self.steps = 0, deque(), [], 0
        self.seq = itertools.count()
    def spawn(self, coro):
        task = Task(coro)
        self.ready.append((task, coro.send, None))
        return task
    def run(self, main):
        root = self.spawn(main)
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, task.coro.send, self.now))
            self.step(*self.ready.popleft())
        if root.error:
            raise root.error
        return root.result
    def step(self, task, method, value):
        if task.done:
            return
        self.steps += 1
        try:
            request = method(value)
        except StopIteration as stop:
            self.finish(task, result=stop.value)
        except (Exception, Cancelled) as error:
            self.finish(task, error=error)
        else:
            kind, *args = request
            getattr(self, 'on_' + kind)(task, *args)
    def finish(self, task, result=None, error=None):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.wake(waiter, task)
    def wake(self, waiter, task):
        if task.error:
            self.ready.append((waiter, waiter.coro.throw, task.error))
        else:
            self.ready.append((waiter, waiter.coro.send, task.result))
    def on_pause(self, task):
        self.on_sleep(task, 1)
    def on_sleep(self, task, delay):
        heapq.heappush(self.sleeping, (self.now + delay, next(self.seq), task))
    def on_spawn(self, task, coro):
        self.ready.append((task, task.coro.send, self.spawn(coro)))
    def on_join(self, task, other):
        if other.done:
            self.wake(task, other)
        else:
            other.waiters.append(task)
    def on_cancel(self, task, other):
        self.ready.append((other, other.coro.throw, Cancelled('stop')))
        self.ready.append((task, task.coro.send, None))

async def producer(ch, n):
    for i in range(n):
        await ch.put(i * i)
        await trap('sleep', 2)
    await ch.put(None)
    return n

async def consumer(ch):
    got = []
    while (item := await ch.get()) is not None:
        got.append(item)
    return got

async def clock():
    ticks = 0
    try:
        while True:
            print('tick at', await trap('sleep', 3))
            ticks += 1
    except Cancelled as c:
        print('clock cancelled:', c, ticks)
        raise

async def unlucky():
    await trap('sleep', 1)
    return {}['luck']

async def main():
    ch = Channel(1)
    clk = await trap('spawn', clock())
    p = await trap('spawn', producer(ch, 2))
    bad = await trap('spawn', unlucky())
    try:
        await trap('join', bad)
    except KeyError as e:
        print('joined', bad, e)
    print('slept until', await trap('sleep', 5))
    c = await trap('spawn', consumer(ch))
    print(await trap('join', p), await trap('join', c))
    await trap('cancel', clk)
    try:
        await trap('join', clk)
    except Cancelled:
        print('main saw the cancellation', clk)
    return [p, c]

s = Scheduler()
print(s.run(main()), s.now, s.steps)
try:
    Scheduler().run(unlucky())
except Exception as e:
    print(type(e).__name__, e)
