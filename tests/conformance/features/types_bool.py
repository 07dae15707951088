# what it shows: bool is an int, and what counts as true
print(True + True, True * 10, sum([True, False, True]), True == 1, issubclass(bool, int))
print(True & False, True | False, True ^ True, type(True & 1), type(True & True), -True)
empty = [0, 0.0, 0j, "", b"", [], (), {}, set(), range(0), None, False]
print([bool(x) for x in empty])
print([bool(x) for x in ("0", " ", [0], (None,), {0: 0}, -1, 0.1, object())].count(True))
print(isinstance(True, int), bool.__bases__, bool.__mro__)
d = {1: "int", True: "bool", 1.0: "float"}
print(d)
print("" or "default", 0 or None or [], 1 and 2 and 3, [] and 1, not [])
class Basket:
    def __init__(self, items):
        self.items = items
    def __len__(self):
        return len(self.items)
full, none = Basket([1]), Basket([])
print(bool(full), bool(none), "yes" if none else "no")
class Odd:
    def __bool__(self):
        return 1
try:
    if Odd():
        pass
except TypeError as e:
    print(e)
try:
    class Sub(bool):
        pass
except TypeError as e:
    print(e)
print(f"{True}", f"{True:d}", f"{True:5}|", str(False), int(True), float(True), ["no", "yes"][True])
