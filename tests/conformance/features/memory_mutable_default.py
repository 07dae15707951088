# a mutable default argument lives in the function object
import sys

def append_to(element, target=[]):
    target.append(element)
    return target

print(append_to(1))
print(append_to(2))
print(append_to.__defaults__, append_to(3) is append_to.__defaults__[0])
print(append_to(1, []))
default = append_to.__defaults__[0]
print(sys.getrefcount(default))

def counter(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen[word]

print([counter(w) for w in "to be or not to be".split()])
print(counter.__defaults__)

def fixed(element, target=None):
    if target is None:
        target = []
    target.append(element)
    return target

print(fixed(1), fixed(2))
append_to.__defaults__ = None
try:
    append_to(4)
except TypeError as e:
    print(type(e).__name__, e)
