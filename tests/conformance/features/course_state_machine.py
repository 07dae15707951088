# a turnstile and a traffic light as state machines
from enum import Enum
class State(Enum):
    LOCKED = "locked"
    OPEN = "open"

TRANSITIONS = {
    (State.LOCKED, "coin"): State.OPEN,
    (State.OPEN, "push"): State.LOCKED,
    (State.OPEN, "coin"): State.OPEN,
}

class Turnstile:
    def __init__(self):
        self.state = State.LOCKED
        self.history = [self.state.value]
    def handle(self, event):
        key = (self.state, event)
        if key not in TRANSITIONS:
            raise RuntimeError(f"cannot {event} while {self.state.name}")
        self.state = TRANSITIONS[key]
        self.history.append(self.state.value)

gate = Turnstile()
for event in ("coin", "coin", "push"):
    gate.handle(event)
print(gate.state, gate.history)

def light():
    while True:
        yield from ("green", "yellow", "red")
lamp = light()
print([next(lamp) for _ in range(4)])
try:
    gate.handle("push")
except RuntimeError as e:
    print(e)
