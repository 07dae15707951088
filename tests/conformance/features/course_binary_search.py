# binary search, and bisect doing the same
from bisect import bisect_left, insort
def search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1

numbers = [2, 5, 8, 12, 16, 23, 38]
print(search(numbers, 23), search(numbers, 3))
print(bisect_left(numbers, 23), bisect_left(numbers, 3))
insort(numbers, 10)
print(numbers)
