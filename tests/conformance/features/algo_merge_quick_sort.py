# merge sort, quick sort and insertion sort, with counted comparisons
class Counted:
    compared = 0
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        Counted.compared += 1
        return self.value < other.value
    def __repr__(self):
        return str(self.value)

def merge_sort(items):
    if len(items) < 2:
        return items
    mid = len(items) // 2
    left, right = merge_sort(items[:mid]), merge_sort(items[mid:])
    merged = []
    while left and right:
        merged.append((right if right[0] < left[0] else left).pop(0))
    return merged + left + right

def quick_sort(items, low=0, high=None):
    high = len(items) - 1 if high is None else high
    if low < high:
        pivot, i = items[high], low
        for j in range(low, high):
            if items[j] < pivot:
                items[i], items[j] = items[j], items[i]
                i += 1
        items[i], items[high] = items[high], items[i]
        quick_sort(items, low, i - 1)
        quick_sort(items, i + 1, high)
    return items

for sort in (merge_sort, quick_sort, sorted):
    data = [Counted(n) for n in (5, 2, 8, 1, 9, 3)]
    Counted.compared = 0
    print(sort.__name__, sort(data), Counted.compared)
try:
    merge_sort([3, 'two', 1])
except TypeError as e:
    print(e)
print(quick_sort([]), merge_sort(list('sort')))
