# what it shows: bound methods: __self__, __func__, equality
import sys
class Dog:
    def __init__(self, name):
        self.name = name
    def speak(self, times=1):
        return self.name + " woof" * times
    @classmethod
    def make(cls):
        return cls("made")
    @staticmethod
    def kind():
        return "dog"
rex = Dog("Rex")
speak = rex.speak
print(speak(), speak(2), speak.__self__ is rex, speak.__func__ is Dog.speak, speak.__name__, speak.__qualname__)
print(rex.speak == rex.speak, rex.speak is rex.speak, hash(speak) == hash(rex.speak), speak == Dog("Rex").speak)
print(Dog.speak(rex), Dog.make.__self__ is Dog, rex.make().name, rex.kind is Dog.kind, type(speak).__name__)
print(sys.getrefcount(rex), sys.getrefcount(speak))
calls = [rex.speak, Dog("Tom").speak, rex.kind]
print([c() for c in calls], sys.getrefcount(rex))
speak.__func__.note = "on the function"
print(speak.note, Dog.speak.note)
try:
    speak.note = "x"
except AttributeError as e:
    print(e)
old = rex
rex = None
print(speak(), old.speak == speak)
append = [].append
append(5)
print(append.__self__, append.__name__, append.__qualname__, [].append == append, type(append).__name__, "x".join.__self__)
upper = str.upper
print(upper("abc"), type(upper).__name__, upper.__objclass__, list(map(str.strip, [" a ", "b "])))
import types
late = types.MethodType(lambda self, n: (self.name, n), old)
print(late(3), late.__self__.name)
try:
    Dog.speak()
except TypeError as e:
    print(e)
try:
    str.upper(5)
except TypeError as e:
    print(e)
try:
    old.speak(1, 2, 3)
except TypeError as e:
    print(e)
