# quick sort with comprehensions, and counting calls with a global
calls = 0

def quicksort(arr):
    global calls
    calls += 1
    if len(arr) < 2:
        return arr
    pivot = arr[len(arr) // 2]
    left = [x for x in arr if x < pivot]
    middle = [x for x in arr if x == pivot]
    right = [x for x in arr if x > pivot]
    return quicksort(left) + middle + quicksort(right)

data = [3, 6, 8, 10, 1, 2, 1]
print("Before:", data)
print("After:", quicksort(data))
print("Calls:", calls)
print(quicksort([2.5, -1, 0, 2.5]))
print(quicksort(list("python")))
people = [("Ann", 31), ("Bob", 25), ("Cid", 31)]
print(quicksort(people))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
