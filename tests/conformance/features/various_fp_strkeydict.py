# __missing__, and why subclassing dict is tricky
import collections

class StrKeyDict0(dict):
    def __missing__(self, key):
        if isinstance(key, str):
            raise KeyError(key)
        return self[str(key)]
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def __contains__(self, key):
        return key in self.keys() or str(key) in self.keys()

d = StrKeyDict0([("2", "two"), ("4", "four")])
print(d["2"], d[4], d.get(4), d.get(1, "N/A"), 2 in d, 1 in d)
class DoppelDict(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, [value] * 2)
dd = DoppelDict(one=1)
dd["two"] = 2
dd.update(three=3)
print(dd)
class DoppelDict2(collections.UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, [value] * 2)
dd2 = DoppelDict2(one=1)
dd2.update(three=3)
print(dd2, dd2.data)
class AnswerDict(dict):
    def __getitem__(self, key):
        return 42
ad = AnswerDict(a="foo")
plain = {}
plain.update(ad)
print(ad["a"], plain["a"], ad.get("a"), isinstance(ad, collections.abc.Mapping))
try:
    d[1]
except Exception as e:
    print(type(e).__name__, e)
