# inheritance and super with employees: overriding and class attributes
class Employee:
    raise_amount = 1.04
    count = 0
    def __init__(self, first, last, pay):
        self.first, self.last, self.pay = first, last, pay
        Employee.count += 1
    @property
    def email(self):
        return f"{self.first}.{self.last}@example.com".lower()
    def apply_raise(self):
        self.pay = int(self.pay * self.raise_amount)
    @classmethod
    def from_string(cls, text):
        first, last, pay = text.split("-")
        return cls(first, last, int(pay))
    @staticmethod
    def is_workday(day):
        return day not in ("Sat", "Sun")
    def __repr__(self):
        return f"{type(self).__name__}({self.first!r}, {self.pay})"

class Developer(Employee):
    raise_amount = 1.10
    def __init__(self, first, last, pay, language="Python"):
        super().__init__(first, last, pay)
        self.language = language

class Manager(Employee):
    def __init__(self, first, last, pay, team=None):
        super().__init__(first, last, pay)
        self.team = team or []

dev = Developer.from_string("John-Doe-50000")
mgr = Manager("Sue", "Smith", 90000, [dev])
for e in (dev, mgr):
    e.apply_raise()
    print(e, e.email)
print(Employee.count, dev.language, mgr.team, Employee.is_workday("Sun"))
mgr.raise_amount = 2
mgr.apply_raise()
print(mgr.pay, Manager.raise_amount, sorted(vars(mgr)))
print(isinstance(mgr, Employee), issubclass(Developer, Manager), Developer.__bases__)
try:
    dev.email = "new@example.com"
except AttributeError as e:
    print("Error:", e)
