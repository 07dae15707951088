# mode: malloc
import sys

sys._debugmallocstats()
transitions = {
    ("idle", "start"): "running",
    ("running", "pause"): "paused",
    ("paused", "start"): "running",
    ("running", "stop"): "idle",
}
events = ["start", "pause", "start", "stop"] * 25
sys._debugmallocstats()
state = "idle"
history = []
for event in events:
    state = transitions[state, event]
    history.append((event, state))
sys._debugmallocstats()
counts = {}
for pair in history:
    counts[pair] = counts.get(pair, 0) + 1
print(counts)
sys._debugmallocstats()
history.clear()
sys._debugmallocstats()
