# what it shows: every method of list
nums = [3, 1, 2]
nums.append(4)
nums.extend((5, 6))
nums.insert(0, 0)
nums.insert(-1, 99)
nums.insert(100, "end")
print(nums, len(nums), nums.index(99), nums.count(1))
print(nums.pop(), nums.pop(0), nums.pop(-2), nums)
nums.remove(3)
nums.reverse()
copy = nums.copy()
nums.sort()
print(nums, copy, copy is nums, nums == sorted(copy))
nums += "ab"
nums *= 2
print(nums, 1 in nums, "z" not in nums)
nums.clear()
print(nums, copy, [1] + [2], [0] * 3, [[]] * 2, list("abc"), list(range(3)))
print(nums.append(1), nums.index(1, 0, 1), [1, 2, 3, 2].index(2, 2))
matrix = [[1, 2], [3, 4]]
shallow = list(matrix)
shallow[0].append("!")
print(matrix, list(zip(*[(1, 2), (3, 4)])))
attempts = [lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][3], lambda: nums["a"], lambda: [1] + (2,),
            lambda: [1] + 2, lambda: [1] * 1.5, lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].extend(5), lambda: [1].insert(1), lambda: list(5), lambda: hash([1]), lambda: [1].push(2), lambda: [1] - [1]]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
nums[5] = 1
