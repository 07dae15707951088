# an iterable class: separate iterator, __contains__, __reversed__, slices
class Playlist:
    def __init__(self, *songs):
        self._songs = list(songs)
    def __iter__(self):
        return PlaylistIterator(self)
    def __len__(self):
        return len(self._songs)
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Playlist(*self._songs[key])
        return self._songs[key]
    def __contains__(self, song):
        return song.lower() in (s.lower() for s in self._songs)
    def __reversed__(self):
        yield from self._songs[::-1]

class PlaylistIterator:
    def __init__(self, playlist):
        self.playlist, self.pos = playlist, 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.pos >= len(self.playlist):
            raise StopIteration
        self.pos += 1
        return self.playlist[self.pos - 1]

p = Playlist("Help", "Yesterday", "Blackbird")
print([s for s in p], "help" in p, "Hey Jude" in p)
print(list(reversed(p)), list(p[1:]), p[-1])
it = iter(p)
print(next(it), it.pos, list(it), next(it, "end"))
first, *rest = p
print(first, rest, sorted(p, key=len), ", ".join(p))
print(list(zip(p, p)))
try:
    print(p["Help"])
except TypeError as e:
    print("Error:", e)
