# __del__: when it runs, and in which order
class Noisy:
    def __init__(self, name):
        self.name = name
        print("create", name)
    def __del__(self):
        print("destroy", self.name)

def work():
    local = Noisy("local")
    other = Noisy("other")
    print("leaving work")

work()
a = Noisy("a")
a = Noisy("a2")
print("rebound")
Noisy("temporary")
box = [Noisy("x"), Noisy("y"), Noisy("z")]
del box[1]
print("one less")
box.clear()
d = {"k": Noisy("value")}
d["k"] = None
pair = (Noisy("p1"), Noisy("p2"))
keep = pair[1]
del pair
print("end of program")
