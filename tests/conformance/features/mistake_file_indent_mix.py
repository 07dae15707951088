# a function whose second statement is indented too deep
def total(prices):
    result = 0
      for p in prices:
        result += p
    return result

print(total([1, 2, 3]))
