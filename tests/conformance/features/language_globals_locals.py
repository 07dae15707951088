# globals(), locals() and vars()
counter = 0
def bump():
    global counter, created
    counter += 1
    created = ["by bump"]
bump()
bump()
print(counter, created)
globals()["dynamic"] = "set through globals()"
print(dynamic, "created" in globals(), globals() is vars())
def view(a, b=2):
    c = [a]
    snapshot = locals()
    snapshot["a"] = "changed"
    d = 4
    return a, sorted(snapshot), sorted(locals())
print(view(1))
print(locals() is globals())
class Bag:
    kind = "bag"
    def __init__(self):
        self.size = 3
bag = Bag()
vars(bag)["color"] = "red"
print(vars(bag), bag.color, "kind" in vars(Bag))
try:
    vars(5)
except TypeError as e:
    print(e)
def broken():
    print(counter)
    counter = 1
try:
    broken()
except UnboundLocalError as e:
    print(e)
