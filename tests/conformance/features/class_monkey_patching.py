# what it shows: changing classes and objects at run time
class Duck:
    def speak(self):
        return "quack"
    def __len__(self):
        return 1
d, e = Duck(), Duck()
print(d.speak(), len(d))
original = Duck.speak
def loud(self):
    return original(self).upper()
Duck.speak = loud
print(d.speak(), e.speak())
d.speak = lambda: "just me"
print(d.speak(), e.speak(), type(d).speak(d))
Duck.__len__ = lambda self: 99
d.__len__ = lambda: 5
print(len(d), d.__len__(), len(e))
Duck.wings = 2
Duck.fly = lambda self, n=1: f"flies {n * self.wings}"
e.wings = 4
print(d.fly(), e.fly(3), d.wings)
import math
saved = math.pi
math.pi = 3
print(math.pi * 2)
math.pi = saved
def counting(fn):
    def wrapper(*args):
        wrapper.calls += 1
        return fn(*args)
    wrapper.calls = 0
    return wrapper
Duck.speak = counting(Duck.speak)
print(e.speak(), e.speak(), Duck.speak.calls, e.speak.calls)
len_original = len
len = lambda x: -1
print(len("abc"))
del len
print(len("abc"))
try:
    str.shout = lambda self: self.upper()
except TypeError as err:
    print(err)
try:
    "text".x = 1
except AttributeError as err:
    print(err)
try:
    del int.bit_length
except TypeError as err:
    print(err)
del Duck.speak, d.speak
try:
    print(d.speak())
except AttributeError as e:
    print(e)
