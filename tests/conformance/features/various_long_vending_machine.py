# vending machine: state objects, coins, change-making, receipts and a test at the end
from collections import Counter
from decimal import Decimal
from io import StringIO
import unittest

class MachineError(Exception):
    code = "E0"
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"

class SoldOut(MachineError):
    code = "E1"

class NoChange(MachineError):
    code = "E2"

class State:
    name = "abstract"
    def __init__(self, machine):
        self.machine = machine
    def coin(self, value):
        raise MachineError(f"no coins while {self.name}")
    def choose(self, item):
        raise MachineError(f"no choice while {self.name}")

class Idle(State):
    name = "idle"
    def coin(self, value):
        self.machine.credit += value
        self.machine.coins[value] += 1
        return Ready(self.machine)

class Ready(State):
    name = "ready"
    coin = Idle.coin
    def choose(self, item):
        m = self.machine
        price, count = m.items[item]
        if count == 0:
            raise SoldOut(item)
        if price > m.credit:
            print(f"{item} costs {price}, credit {m.credit}", file=m.log)
            return self
        change = m.make_change(m.credit - price)
        m.items[item] = (price, count - 1)
        m.credit = 0
        print("sold", item, "change", change, file=m.log)
        return Idle(m)

class Machine:
    def __init__(self, items, coins=()):
        self.items = dict(items)
        self.coins = Counter(coins)
        self.credit = 0
        self.log = StringIO()
        self.state = Idle(self)
    def make_change(self, amount):
        change, left = [], self.coins.copy()
        for value in sorted(left, reverse=True):
            while amount >= value and left[value]:
                left[value] -= 1
                amount -= value
                change.append(value)
        if amount:
            raise NoChange(f"{amount} missing")
        self.coins = +left
        return change
    def __getattr__(self, name):
        if name in ("coin", "choose"):
            def step(argument):
                self.state = getattr(self.state, name)(argument)
                return self.state.name
            return step
        raise AttributeError(f"no such button: {name}")

m = Machine({"tea": (70, 1), "gum": (15, 2)}, [50, 10, 10, 10, 5])
print(m.state.name, m.coin(100), m.choose("tea"))
print(m.log.getvalue(), dict(m.coins), m.credit)
for action, argument in [("choose", "tea"), ("coin", 10), ("choose", "gum"), ("choose", "tea"), ("coin", 100), ("choose", "gum")]:
    try:
        print(action, argument, getattr(m, action)(argument))
    except MachineError as e:
        print(type(e).__name__, e)
print(Decimal(m.credit) / 100, m.items)

class MachineTest(unittest.TestCase):
    def test_idle_refuses(self):
        with self.assertRaisesRegex(MachineError, "while idle"):
            Machine({}).choose("tea")
    def test_change(self):
        self.assertEqual(Machine({}, [20, 10]).make_change(30), [20, 10])

for name in unittest.defaultTestLoader.getTestCaseNames(MachineTest):
    MachineTest(name).debug()
    print(name, "passed")
try:
    m.refund()
except Exception as e:
    print(type(e).__name__, e)
