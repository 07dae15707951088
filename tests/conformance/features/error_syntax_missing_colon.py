# a def line without its colon
balance = 100

def withdraw(amount)
    return balance - amount

print(withdraw(30))
