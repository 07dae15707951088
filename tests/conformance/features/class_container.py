# what it shows: __len__, __getitem__, __setitem__, __contains__, __iter__ of a class
class Playlist:
    def __init__(self, *songs):
        self._songs = list(songs)
    def __len__(self):
        return len(self._songs)
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Playlist(*self._songs[key])
        return self._songs[key]
    def __setitem__(self, key, value):
        self._songs[key] = value
    def __delitem__(self, key):
        del self._songs[key]
    def __contains__(self, song):
        return song.lower() in (s.lower() for s in self._songs)
    def __repr__(self):
        return f"Playlist{tuple(self._songs)}"
p = Playlist("One", "Two", "Three")
p[0] = "Zero"
print(len(p), p[0], p[-1], p[1:], "TWO" in p, "x" in p, list(p), bool(p), bool(Playlist()))
del p[1]
print(p, [s.upper() for s in p], list(reversed(p)), max(p), sorted(p), list(enumerate(p)), ",".join(p), *p)
first, second = p
print(first, second, list(zip(p, p)), tuple(p), set(p) == {"Zero", "Three"})
class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError("past the end")
        return i * i
s = Squares()
print(list(s), 9 in s, 5 in s, sum(s), type(iter(s)).__name__)
class BadLen:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
for n in (-1, "x", 2.5, 10 ** 30):
    try:
        len(BadLen(n))
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    list(reversed(s))
except TypeError as e:
    print(e)
try:
    s[0] = 1
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    p[10]
except IndexError as e:
    print(e)
