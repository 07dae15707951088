# interview: two sum, anagrams, longest unique substring, valid parentheses, reverse words
def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if target - n in seen:
            return [seen[target - n], i]
        seen[n] = i

def longest_unique(s):
    last, start, best = {}, 0, 0
    for i, ch in enumerate(s):
        if last.get(ch, -1) >= start:
            start = last[ch] + 1
        last[ch] = i
        best = max(best, i - start + 1)
    return best

def valid(s):
    pairs, stack = {")": "(", "]": "[", "}": "{"}, []
    for ch in s:
        if ch in pairs.values():
            stack.append(ch)
        elif not stack or stack.pop() != pairs[ch]:
            return False
    return not stack

print(two_sum([2, 7, 11, 15], 18), two_sum([1, 2], 10))
print(longest_unique("abcabcbb"), longest_unique("bbb"), longest_unique(""))
print([valid(s) for s in ("()[]{}", "(]", "((", "")])
print(sorted("listen") == sorted("silent"), " ".join("the sky is blue".split()[::-1]))
nums = [3, 1, 3, 5]
print(len(nums) != len(set(nums)), sorted(set(nums))[-2], max(set(nums), key=nums.count))
try:
    i, j = two_sum([1, 2, 3], 100)
except Exception as e:
    print(type(e).__name__, e)
