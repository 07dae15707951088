# a parenthesis that is never closed, noticed lines later
prices = [10, 20, 30]
total = sum(round(p * 1.2 for p in prices

for p in prices:
    print(p)
print("total", total)
