# an exception in a comprehension inside a function
def ratios(values, base):
    return {v: round(base / v, 2) for v in values}

print(ratios([1, 2, 4], 8))
print(ratios([2, 0, 4], 8))
