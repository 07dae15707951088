# mode: malloc
import sys


class Account:
    rate = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("insufficient funds")
        self.balance -= amount
        self.history.append(("withdraw", amount))


class Savings(Account):
    def add_interest(self):
        self.deposit(self.balance * self.rate)


sys._debugmallocstats()
accounts = {}
for i in range(30):
    accounts[f"owner{i}"] = Savings(f"owner{i}", 100.0)
sys._debugmallocstats()
for account in accounts.values():
    account.add_interest()
    account.withdraw(50)
sys._debugmallocstats()
failed = 0
for account in accounts.values():
    try:
        account.withdraw(1000)
    except ValueError as error:
        failed += 1
print(failed)
sys._debugmallocstats()
report = [f"{a.owner:10} {a.balance:8.2f}" for a in accounts.values()]
sys._debugmallocstats()
accounts.clear()
del account
sys._debugmallocstats()
