# accounts, a transfer between them, and one that fails half way
class Account:
    next_number = 1001
    def __init__(self, owner, balance=0):
        self.number = Account.next_number
        Account.next_number += 1
        self.owner = owner
        self._balance = balance
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        self._balance += amount
    def withdraw(self, amount):
        if amount > self._balance:
            raise ValueError(f"Insufficient funds: {self._balance} < {amount}")
        self._balance -= amount
    def __repr__(self):
        return f"Account({self.number}, {self.owner!r}, {self.balance})"

def transfer(source, target, amount):
    source.withdraw(amount)
    target.deposit(amount)

ann, bob = Account("Ann", 100), Account("Bob")
transfer(ann, bob, 70)
print(ann, bob, sep="\n")
try:
    ann.balance = 1000
except AttributeError as e:
    print(e)
transfer(ann, bob, 70)
