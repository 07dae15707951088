# forgetting self, the parentheses, or the instance
class Account:
    rate = 0.02
    def __init__(self, owner):
        self.owner = owner
        balance = 0
    def deposit(self, amount):
        self.balance += amount
    def interest(self):
        return rate * 100
    def describe():
        return "an account"
    def _helper(self):
        return "helped"
    def __secret(self):
        return "hidden"

acc = Account("Ann")
attempts = [
    lambda: acc.deposit(5),
    lambda: acc.interest(),
    lambda: acc.describe(),
    lambda: Account.deposit(5),
    lambda: Account.describe(),
    lambda: acc.helper(),
    lambda: acc.__secret(),
    lambda: acc.owner(),
    lambda: acc["owner"],
    lambda: Account.owner,
    lambda: acc + acc,
    lambda: len(acc),
    lambda: [x for x in acc],
    lambda: acc.ownr,
    lambda: acc._Account__secret(),
]
for attempt in attempts:
    try:
        print(attempt())
    except (TypeError, AttributeError, NameError) as e:
        print(type(e).__name__ + ":", e)
acc.deposit.owner = "Bob"
