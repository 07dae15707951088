# mode: stdout
# a coroutine that nobody awaits warns
async def job():
    return 1
def forget():
    job()
forget()
print("after the call")
async def outer():
    return job() is None
try:
    outer().send(None)
except StopIteration as stop:
    print(stop.value)
try:
    for x in job():
        pass
except TypeError as e:
    print(e)
