class InsufficientFunds(Exception):
    pass
class Account:
    interest = 0.05
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(f"need {amount - self.balance} more")
        self.balance -= amount
        self.history.append(("withdraw", amount))
class Savings(Account):
    def add_interest(self):
        self.deposit(self.balance * self.interest)
acc = Savings("Ann", 100)
acc.deposit(50)
acc.add_interest()
acc.withdraw(30)
print(acc.owner, acc.balance, acc.history)
accounts = {a.owner: a for a in (acc, Account("Bob"))}
try:
    accounts["Bob"].withdraw(10)
except InsufficientFunds as e:
    print("Error:", e)
acc.deposit(-5)
