# a dict literal that is never closed before the next statement
prices = {
    "apple": 1.2,
    "pear": 0.8,

def show(prices):
    for name in prices:
        print(name)

show(prices)
