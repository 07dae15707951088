# tabs and spaces mixed in one block
def total(values):
    result = 0
    for v in values:
        result += v
	result += 1
    return result

print(total([1, 2]))
