# a bus haunted by ghost passengers, and the twilight bus that takes other people's lists
import sys

class HauntedBus:
    def __init__(self, passengers=[]):
        self.passengers = passengers
    def pick(self, name):
        self.passengers.append(name)
    def drop(self, name):
        self.passengers.remove(name)

bus1 = HauntedBus(["Alice", "Bill"])
bus1.pick("Charlie")
bus1.drop("Alice")
print(bus1.passengers)
bus2 = HauntedBus()
bus2.pick("Carrie")
bus3 = HauntedBus()
print(bus3.passengers, bus2.passengers is bus3.passengers)
bus3.pick("Dave")
print(bus2.passengers, HauntedBus.__init__.__defaults__)
team = ["Sue", "Tina", "Maya"]
bus4 = HauntedBus(team)
bus4.drop("Tina")
print(team, sys.getrefcount(team) - 1)
class SafeBus(HauntedBus):
    def __init__(self, passengers=None):
        self.passengers = list(passengers or ())
bus5 = SafeBus(team)
bus5.drop("Sue")
print(team, bus5.passengers)
try:
    bus5.drop("Pat")
except Exception as e:
    print(type(e).__name__, e)
