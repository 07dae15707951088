# a misspelt method on a list and on an object of ours
class Robot:
    def __init__(self):
        self.battery = 10

    def charge(self):
        self.battery += 5

try:
    [1].appendd(2)
except AttributeError as e:
    print(e, "|", e.name, e.obj)
r = Robot()
r.charge()
print(r.battery)
print(r.batery)
