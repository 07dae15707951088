# an exception in __del__ cannot be raised: it is only reported
class Door:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return "<Door>"
    def __del__(self):
        print("closing", self.name)
        raise RuntimeError(f"{self.name} is stuck")

d = Door("front")
del d
print("still running")
