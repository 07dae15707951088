# what it shows: properties with setter and deleter
class Account:
    def __init__(self, balance):
        self.balance = balance
    @property
    def balance(self):
        """Money in cents."""
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value
    @balance.deleter
    def balance(self):
        print("closing")
        del self._balance
    @property
    def euros(self):
        return self._balance / 100
    secret = property(fset=lambda self, v: setattr(self, "_secret", v))
acc = Account(500)
acc.balance += 250
acc.secret = "xyz"
print(acc.balance, acc.euros, vars(acc), Account.balance.__doc__, Account.balance.fget(acc), type(Account.balance).__name__)
acc.__dict__["euros"] = "hidden"
print(acc.euros)
for name, value in [("balance", -1), ("euros", 3)]:
    try:
        setattr(acc, name, value)
    except (ValueError, AttributeError) as e:
        print(e)
try:
    print(acc.secret)
except AttributeError as e:
    print(e)
try:
    del acc.euros
except AttributeError as e:
    print(e)
class Sub(Account):
    @property
    def balance(self):
        return super().balance * 2
    @Account.euros.getter
    def euros(self):
        return "many"
s = Sub.__new__(Sub)
s._balance = 5
print(s.balance, s.euros)
del acc.balance
try:
    acc.balance
except AttributeError as e:
    print(e)
try:
    s.balance = 1
except AttributeError as e:
    print(e)
