# an error travels out of awaited coroutines
class Step:
    def __await__(self):
        yield "step"
async def load(key, store):
    await Step()
    return store[key]
async def main(store):
    print(await load("a", store))
    print(await load("b", store))
store = {"a": 1}
coro = main(store)
print(coro.send(None))
print(coro.send(None))
coro.send(None)
