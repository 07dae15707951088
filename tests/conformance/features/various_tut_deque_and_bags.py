# tutorial 11: pprint-free tour of queues, breadth first search, textwrap and templates
from collections import deque
from string import Template
import textwrap

graph = {"start": ["a", "b"], "a": ["goal"], "b": ["a"], "goal": []}
unsearched = deque(["start"])
seen = []
while unsearched:
    node = unsearched.popleft()
    seen.append(node)
    if node == "goal":
        break
    for m in graph[node]:
        if m not in seen and m not in unsearched:
            unsearched.append(m)
print(seen, unsearched)
t = Template("${village}folk send $$10 to $cause.")
print(t.substitute(village="Nottingham", cause="the ditch fund"))
t = Template("Return the $item to $owner.")
d = dict(item="unladen swallow")
try:
    t.substitute(d)
except KeyError as e:
    print("missing", e)
print(t.safe_substitute(d))
print(textwrap.fill("The wrap() method is just like fill() except that it returns a list", width=30))
tasks = deque(["task1", "task2"], maxlen=2)
tasks.append("task3")
print(tasks, tasks.maxlen)
try:
    tasks.insert(1, "task4")
except Exception as e:
    print(type(e).__name__, e)
