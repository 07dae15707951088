# an event loop that runs generators in turns
from collections import deque
def task(name, steps):
    for step in range(steps):
        print(name, step)
        received = yield
        if received:
            print(name, "got", received)
    return name.upper()

def run(*tasks):
    queue = deque(tasks)
    results = []
    while queue:
        current = queue.popleft()
        try:
            current.send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append(current)
    return results

print(run(task("a", 2), task("b", 1)))
solo = task("solo", 2)
next(solo)
solo.send("mail")
try:
    solo.throw(RuntimeError("stopped"))
except RuntimeError as e:
    print(e)
