# async context managers and async iterators written as classes
class Pause:
    def __await__(self):
        return (yield "paused")
class Session:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        await Pause()
        print("enter", self.name)
        return self
    async def __aexit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, error)
        return kind is KeyError
class Pages:
    def __init__(self, last):
        self.page, self.last = 0, last
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.page == self.last:
            raise StopAsyncIteration
        self.page += 1
        return self.page
async def main():
    async with Session("a") as a, Session("b"):
        print([page async for page in Pages(3)], a.name)
    async with Session("c"):
        raise KeyError("swallowed")
    return "done"
coro = main()
try:
    while True:
        print(coro.send(None))
except StopIteration as stop:
    print(stop.value)
