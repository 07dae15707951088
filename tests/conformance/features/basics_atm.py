# an ATM: a menu of choices processed from a list
balance = 500
history = []

def show_balance():
    print(f"Balance: ${balance:,.2f}")

def deposit(amount):
    global balance
    if amount <= 0:
        print("Invalid amount")
        return
    balance += amount
    history.append(("D", amount))

def withdraw(amount):
    global balance
    if amount > balance:
        print("Insufficient funds!")
    else:
        balance -= amount
        history.append(("W", amount))

menu = {"1": show_balance, "2": deposit, "3": withdraw}
for line in ["1", "2 250.50", "3 1000", "3 80", "2 -5", "1", "4 1", "2 ten"]:
    choice, *rest = line.split()
    action = menu.get(choice)
    if action is None:
        print("Unknown choice:", choice)
        continue
    action(*[float(r) for r in rest])
print(history)
