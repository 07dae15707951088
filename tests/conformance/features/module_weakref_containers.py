# weakref: WeakValueDictionary, WeakKeyDictionary, WeakSet lose their dead members
import weakref

class User:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"User({self.name})"

cache = weakref.WeakValueDictionary()
ann = User("ann")
bob = User("bob")
cache["a"] = ann
cache["b"] = bob
print(len(cache), cache["a"], sorted(cache.keys()))
del bob
print(len(cache), "b" in cache, cache.get("b", "gone"))
notes = weakref.WeakKeyDictionary()
notes[ann] = ["likes tea"]
cid = User("cid")
notes[cid] = []
print(len(notes), notes[ann], list(notes.items()))
del cid
print(len(notes))
live = weakref.WeakSet()
team = [User(n) for n in "xyz"]
live.update(team)
print(len(live), team[0] in live)
team.pop()
print(len(live), sorted(u.name for u in live))
keep = cache["a"]
del ann
print(len(notes), len(cache), keep)
del keep
print(len(notes), len(cache), dict(cache))
try:
    cache["b"]
except KeyError as e:
    print("KeyError", e)
try:
    cache["n"] = 5
except TypeError as e:
    print(e)
