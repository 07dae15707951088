# the template method pattern with an abstract base class
from abc import ABC, abstractmethod

class Report(ABC):
    def render(self):
        return "\n".join([self.header(), *self.body(), self.footer()])
    def footer(self):
        return "-" * 10
    @abstractmethod
    def header(self): ...
    @abstractmethod
    def body(self): ...

class Sales(Report):
    def __init__(self, rows):
        self.rows = rows
    def header(self):
        return "SALES"
    def body(self):
        for name, amount in self.rows.items():
            yield f"{name:<6}{amount:>4}"

class Draft(Report):
    def header(self):
        return "DRAFT"

print(Sales({"pens": 12, "bags": 3}).render())
print(sorted(Report.__abstractmethods__), Draft.__abstractmethods__)
print(issubclass(Sales, Report), isinstance(Sales({}), Report))
for cls in (Report, Draft):
    try:
        cls()
    except TypeError as e:
        print(e)
Draft.body = lambda self: []
try:
    Draft()
except TypeError as e:
    print(type(e).__name__, e)
