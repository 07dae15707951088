# dataclasses: a bank account with history and its own exception, ending uncaught
from dataclasses import dataclass, field

class InsufficientFunds(Exception):
    def __init__(self, needed, balance):
        super().__init__(f"need {needed}, have {balance}")
        self.missing = needed - balance

@dataclass
class Transaction:
    kind: str
    amount: int

@dataclass
class Account:
    owner: str
    balance: int = 0
    history: list[Transaction] = field(default_factory=list, repr=False)
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(Transaction("deposit", amount))
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction("withdraw", amount))
    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)

ann = Account("Ann", 100)
bob = Account("Bob")
ann.deposit(50)
ann.transfer(bob, 30)
print(ann, bob)
for t in ann.history:
    print(t.kind, t.amount)
try:
    ann.deposit(-5)
except ValueError as e:
    print("Error:", e)
try:
    bob.withdraw(100)
except InsufficientFunds as e:
    print("Error:", e, "missing", e.missing)
bob.transfer(ann, 31)
