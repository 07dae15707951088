# mode: malloc
import sys

sys._debugmallocstats()
people = [
    {"name": f"Person {i}", "age": 20 + i, "tags": ["a", "b"][: i % 3], "address": {"city": "X", "zip": 10000 + i}}
    for i in range(80)
]
sys._debugmallocstats()
by_city = {}
for p in people:
    by_city.setdefault(p["address"]["city"], []).append(p)
sys._debugmallocstats()
adults = [p for p in people if p["age"] > 50]
sys._debugmallocstats()
for p in people:
    p["email"] = p["name"].lower().replace(" ", ".") + "@example.org"
    del p["tags"]
sys._debugmallocstats()
for p in people:
    p["address"].update(country="Y", street="Z", number=p["age"])
sys._debugmallocstats()
del people, by_city, adults, p
sys._debugmallocstats()
