# effective scopes: a helper that needs nonlocal, and as a callable class
def sort_priority(values, group):
    found = False
    def helper(x):
        nonlocal found
        if x in group:
            found = True
            return (0, x)
        return (1, x)
    values.sort(key=helper)
    return found

class Sorter:
    def __init__(self, group):
        self.group = group
        self.found = False
    def __call__(self, x):
        if x in self.group:
            self.found = True
            return (0, x)
        return (1, x)

numbers = [8, 3, 1, 2, 5, 4, 7, 6]
group = {2, 3, 5, 7}
print(sort_priority(numbers, group), numbers)
sorter = Sorter({9})
numbers.sort(key=sorter)
print(sorter.found, numbers)
class Tool:
    def __init__(self, name, weight):
        self.name, self.weight = name, weight
    def __repr__(self):
        return f"Tool({self.name!r}, {self.weight})"
tools = [Tool("level", 3.5), Tool("hammer", 1.25), Tool("chisel", 0.25)]
try:
    tools.sort()
except TypeError as e:
    print(e)
tools.sort(key=lambda x: (-x.weight, x.name))
print(tools)
def peek(x):
    return len(numbers)
try:
    numbers.sort(key=peek)
except Exception as e:
    print(type(e).__name__, e)
