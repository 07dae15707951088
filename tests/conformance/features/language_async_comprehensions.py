# asynchronous comprehensions and await inside comprehensions
async def numbers(limit):
    for n in range(limit):
        yield n
async def double(n):
    return n * 2
async def main():
    items = [n async for n in numbers(4)]
    evens = {n async for n in numbers(5) if n % 2 == 0}
    table = {n: await double(n) async for n in numbers(3)}
    waited = [await double(n) for n in items]
    lazy = (await double(n) async for n in numbers(3))
    total = 0
    async for value in lazy:
        total += value
    print(items, evens, table)
    print(waited, total, type(lazy).__name__)
    return items
coro = main()
try:
    coro.send(None)
except StopIteration as stop:
    print("returned", stop.value)
async def wrong():
    async for n in [1]:
        pass
try:
    wrong().send(None)
except TypeError as e:
    print(e)
try:
    iter(numbers(1))
except TypeError as e:
    print(e)
