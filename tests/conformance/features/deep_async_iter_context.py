# __aiter__, __anext__, __aenter__ and an async generator, driven with send(None)
class Ticker:
    def __init__(self, stop):
        self.i, self.stop = 0, stop
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i >= self.stop:
            raise StopAsyncIteration
        self.i += 1
        return self.i * 10

class Connection:
    async def __aenter__(self):
        print('open')
        return self
    async def __aexit__(self, exc_type, exc, tb):
        print('close', exc_type.__name__ if exc_type else None)
        return exc_type is KeyError

async def squares(n):
    try:
        for i in range(n):
            yield i * i
    finally:
        print('agen finished')

def run(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    raise RuntimeError('it waits')

async def main():
    async with Connection() as c:
        print([x async for x in Ticker(3)], {y: y async for y in squares(3) if y})
        raise KeyError('swallowed')
    async for x in Ticker(2):
        print(x)
    else:
        print('no more')
    agen = squares(5)
    print(await anext(agen), await agen.asend(None))
    await agen.aclose()
    return await anext(Ticker(0), 'default')

print(run(main()))

async def broken():
    async for x in [1, 2]:
        print(x)

try:
    run(broken())
except TypeError as e:
    print(e)

async def wrong():
    with Connection() as c:
        pass

run(wrong())
