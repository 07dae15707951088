# mode: malloc
import asyncio
import sys


async def child(n):
    await asyncio.sleep(0)
    return n * 1000


async def main():
    sys._debugmallocstats()
    coros = [child(i) for i in range(20)]
    sys._debugmallocstats()
    results = [await c for c in coros]
    sys._debugmallocstats()
    del coros
    sys._debugmallocstats()
    return results


print(len(asyncio.run(main())))
