# what it shows: slice objects and indices()
last_three = slice(-3, None)
every_other = slice(None, None, 2)
print(last_three, every_other, last_three.start, last_three.stop, every_other.step)
text = "abcdefgh"
numbers = list(range(8))
print(text[last_three], numbers[last_three], text[every_other], (1, 2, 3, 4)[slice(1, 3)])
print(slice(2, 100).indices(8), slice(None, None, -1).indices(8), slice(-3, -1).indices(8), slice(5).indices(2))
print(slice(1, 2) == slice(1, 2, None), slice(1) < slice(2), hash(slice(1)) == hash(slice(1)), {slice(1): "key"})
class Show:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print("set", key, value)
    def __delitem__(self, key):
        print("del", key)
s = Show()
print(s[1], s[1:2], s[::3], s[1:2, 3], s[...], s["a":"b"], s[-1:], s[:, None])
s[1:5:2] = "x"
del s[:3]
class Idx:
    def __index__(self):
        return 2
print(text[Idx()], text[Idx():], numbers[:Idx()], list(range(*slice(1, None, 3).indices(8))))
try:
    slice()
except TypeError as e:
    print(e)
try:
    slice(1, 2, 0).indices(5)
except ValueError as e:
    print(e)
try:
    slice("a").indices(5)
except TypeError as e:
    print(e)
try:
    last_three.start = 0
except AttributeError as e:
    print(e)
try:
    slice(1).indices(-1)
except ValueError as e:
    print(e)
