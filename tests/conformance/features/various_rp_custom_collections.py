# Real Python style: a list subclass that validates, and a MutableMapping of its own
from collections.abc import MutableMapping

class StringList(list):
    def __init__(self, iterable):
        super().__init__(str(item) for item in iterable)
    def __setitem__(self, index, item):
        super().__setitem__(index, str(item))
    def append(self, item):
        super().append(str(item))

class UpperCaseDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data = {}
        self.update(*args, **kwargs)
    def __getitem__(self, key):
        return self._data[key.upper()]
    def __setitem__(self, key, value):
        self._data[key.upper()] = value
    def __delitem__(self, key):
        del self._data[key.upper()]
    def __iter__(self):
        return iter(self._data)
    def __len__(self):
        return len(self._data)

data = StringList([1, 2, 2])
data.append(3)
data[0] = 0
data += [4]
print(data, type(data + [5]).__name__, type(data[:]).__name__)
d = UpperCaseDict(one=1, two=2)
d["three"] = 3
print(list(d), "oNe" in d, d.pop("TWO"), d.setdefault("four", 4), d.get("nine"), len(d))
print(dict(d), d == {"ONE": 1, "THREE": 3, "FOUR": 4}, sorted(d.items()))
try:
    MutableMapping()
except TypeError as e:
    print(e)
try:
    del d["missing"]
except Exception as e:
    print(type(e).__name__, e)
