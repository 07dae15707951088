# what it shows: sorting: key, reverse, stability, comparisons
people = [("Ann", 31), ("Bob", 25), ("Cid", 31), ("Dee", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
people.sort(key=lambda p: (-p[1], p[0]))
print(people, people.sort())
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), max(words, key=len))
class Card:
    def __init__(self, rank):
        self.rank = rank
    def __lt__(self, other):
        return self.rank < other.rank
    def __repr__(self):
        return f"Card({self.rank})"
cards = [Card(5), Card(2), Card(9)]
cards.sort()
print(cards, min(cards), max(cards), sorted(cards, reverse=True))
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1, "a"] == [1, "a"], [1] == (1,))
seen = []
def key(x):
    seen.append(len(nums))
    return x
nums = [3, 1, 2]
nums.sort(key=key)
print(nums, seen)
for mixed in ([1, "a"], [None, 1], [{}, {}], [1j, 2j]):
    try:
        mixed.sort()
    except TypeError as e:
        print(e)
def bad_key(x):
    nums.append(x)
    return x
try:
    nums.sort(key=bad_key)
except ValueError as e:
    print(e)
try:
    nums.sort(lambda x: x)
except TypeError as e:
    print(e)
