# copy: __reduce__, __reduce_ex__, __getstate__ and __setstate__ decide how copies are made
import copy

class Connection:
    def __init__(self, host, port=80):
        self.host, self.port = host, port
        self.open = True
    def __reduce__(self):
        print("reduce", self.host)
        return (Connection, (self.host, self.port))

c = Connection("example", 8080)
c.open = False
c2 = copy.copy(c)
print(c2.host, c2.port, c2.open)

class Stateful:
    def __init__(self):
        self.data = [1, 2]
        self.secret = "xyz"
    def __getstate__(self):
        state = self.__dict__.copy()
        del state["secret"]
        return state
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.secret = "lost"

s = Stateful()
s2 = copy.deepcopy(s)
print(s2.secret, s2.data, s2.data is s.data)
print(s.__reduce_ex__(4)[0].__name__, s.__reduce_ex__(4)[1:3])

class NoCopy:
    def __reduce__(self):
        raise TypeError("this object cannot be copied")

try:
    copy.copy(NoCopy())
except TypeError as e:
    print(e)
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
p = copy.copy(Point(1, 2))
print(p.x, p.y, p.__getstate__())
