# async generators and async for, driven by a small loop
class Tick:
    def __await__(self):
        yield "tick"
async def countdown(n):
    try:
        while n:
            await Tick()
            yield n
            n -= 1
    finally:
        print("countdown over")
async def main():
    seen = []
    async for value in countdown(3):
        seen.append(value)
    else:
        seen.append("else")
    gen = countdown(5)
    first = await anext(gen)
    await gen.aclose()
    return seen, first
def run(coro):
    ticks = 0
    while True:
        try:
            coro.send(None)
            ticks += 1
        except StopIteration as stop:
            return stop.value, ticks
print(run(main()))
agen = countdown(1)
step = agen.asend(None)
print(type(agen).__name__, type(step).__name__)
print(step.send(None))
try:
    step.send(None)
except StopIteration as stop:
    print("yielded", stop.value)
closing = agen.aclose()
try:
    closing.send(None)
except StopIteration:
    print("closed")
