# an event-sourced inventory: handlers by decorator, snapshots, replay and undo
import copy
from collections import ChainMap, deque
from enum import Enum, auto

class Kind(Enum):
    ADDED = auto()
    REMOVED = auto()
    RENAMED = auto()
    CLEARED = auto()

class Event:
    __slots__ = ("kind", "data", "__weakref__")
    def __init__(self, kind, **data):
        self.kind = kind
        self.data = data
    def __repr__(self):
        inside = ", ".join(f"{k}={v!r}" for k, v in self.data.items())
        return f"{self.kind.name}({inside})"

class OutOfStock(ValueError):
    pass

class Inventory:
    handlers = {}

    @staticmethod
    def on(kind, table=handlers):
        def register(func):
            table[kind] = func
            return func
        return register

    def __init__(self, history=10):
        self.stock = {}
        self.events = []
        self._undo = deque(maxlen=history)

    def apply(self, kind, **data):
        event = Event(kind, **data)
        self._undo.append(copy.deepcopy(self.stock))
        try:
            type(self).handlers[event.kind](self, **event.data)
        except Exception as e:
            self._undo.pop()
            e.add_note(f"while applying {event}")
            raise
        self.events.append(event)
        return self

    def undo(self):
        if not self._undo:
            raise IndexError("nothing to undo")
        self.stock = self._undo.pop()
        return self.events.pop()

    @on(Kind.ADDED)
    def _added(self, name, count=1):
        self.stock[name] = self.stock.get(name, 0) + count

    @on(Kind.REMOVED)
    def _removed(self, name, count=1):
        left = self.stock[name] - count
        if left < 0:
            raise OutOfStock(f"{name}: {-left} too few")
        if left:
            self.stock[name] = left
        else:
            del self.stock[name]

    @on(Kind.RENAMED)
    def _renamed(self, old, new):
        self.stock[new] = self.stock.pop(old)

    @classmethod
    def replay(cls, events):
        fresh = cls()
        for event in events:
            fresh.apply(event.kind, **event.data)
        return fresh

shop = Inventory(3)
shop.apply(Kind.ADDED, name="pen", count=3).apply(Kind.ADDED, name="ink").apply(Kind.REMOVED, name="pen")
print(shop.stock, shop.events)
shop.apply(Kind.RENAMED, old="ink", new="toner")
print(shop.undo(), shop.stock, len(shop._undo))
for bad in [dict(name="pen", count=9), dict(name="cup"), dict(count=1)]:
    try:
        shop.apply(Kind.REMOVED, **bad)
    except OutOfStock as e:
        print("out of stock:", e, e.__notes__)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e, e.__notes__)
twin = Inventory.replay(shop.events)
print(twin.stock == shop.stock, twin.events[0] is shop.events[0], len(twin.events))
prices = ChainMap({"pen": 2}, {"pen": 1, "ink": 5})
print(sum(prices[name] * n for name, n in shop.stock.items()))
while shop._undo:
    print("undo", shop.undo())
try:
    shop.apply(Kind.CLEARED)
except Exception as e:
    print(type(e).__name__, e)
