# heapq: an event scheduler with priorities, ties broken by a counter
import heapq
import itertools

class Scheduler:
    def __init__(self):
        self._queue = []
        self._order = itertools.count()
        self.now = 0
    def at(self, when, action, *args):
        if when < self.now:
            raise ValueError(f"cannot schedule in the past: {when} < {self.now}")
        heapq.heappush(self._queue, (when, next(self._order), action, args))
    def run(self):
        while self._queue:
            self.now, _, action, args = heapq.heappop(self._queue)
            action(*args)

s = Scheduler()

def say(text):
    print(f"t={s.now}: {text}")

def repeat(text, times):
    say(f"{text} {times}")
    if times > 1:
        s.at(s.now + 5, repeat, text, times - 1)

s.at(10, say, "ten")
s.at(3, say, "first three")
s.at(3, say, "second three")
s.at(1, repeat, "tick", 3)
s.run()
print(s.now, s._queue)
s.at(4, say, "too late")
