# merge sort, written with recursion and slices
def merge(left, right):
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result += left[i:]
    result += right[j:]
    return result

def merge_sort(items):
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    return merge(merge_sort(items[:middle]), merge_sort(items[middle:]))

numbers = [38, 27, 43, 3, 9]
print(merge_sort(numbers))
print(numbers)
print(merge_sort(["pear", "fig", "apple"]))
print(merge_sort([]), merge_sort([1]))
merge_sort([2, "two", 1])
