# what it shows: slices of lists, reading, assigning and deleting
letters = list("abcdefgh")
print(letters[2:5], letters[::3], letters[::-2], letters[-3:], letters[:-6], letters[5:2], letters[100:])
letters[1:3] = ["X"]
print(letters)
letters[2:2] = [1, 2, 3]
print(letters)
letters[::2] = "vwxyz"
print(letters)
letters[-1:] = []
letters[:0] = (0,)
print(letters)
del letters[1:4]
del letters[::2]
print(letters)
letters[:] = range(5)
print(letters, letters[:] is letters, letters[1:3] + letters[3:])
letters[1:4] = letters
print(letters)
letters[3:] = (c for c in "gen")
print(letters)
try:
    letters[::2] = [1]
except ValueError as e:
    print(e)
try:
    letters[1:2] = 5
except TypeError as e:
    print(e)
try:
    letters[::2] = 5
except TypeError as e:
    print(e)
try:
    letters["a":]
except TypeError as e:
    print(e)
try:
    letters[::0]
except ValueError as e:
    print(e)
try:
    letters[50] = 1
except IndexError as e:
    print(e)
try:
    del letters[50]
except IndexError as e:
    print(e)
