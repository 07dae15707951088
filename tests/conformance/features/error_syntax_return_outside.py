# return where there is no function around it
numbers = [3, 1, 2]
largest = max(numbers)
if largest > 2:
    return largest
print("never printed")
