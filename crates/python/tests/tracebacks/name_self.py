class Account:
    limit = 10

    def __init__(self):
        self.balance = 5

    def show(self):
        return balance

    def both(self, amounts):
        return limit

    def near(self):
        return balence


a = Account()
try:
    a.show()
except NameError:
    try:
        a.both(1)
    except NameError:
        a.near()
