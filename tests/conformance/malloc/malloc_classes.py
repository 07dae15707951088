# mode: malloc
import sys

sys._debugmallocstats()


class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."


sys._debugmallocstats()


class Dog(Animal):
    def speak(self):
        return f"{self.name} says Woof"


sys._debugmallocstats()


class Cat(Animal):
    legs = 4

    @property
    def loud(self):
        return False

    @classmethod
    def make(cls, n):
        return [cls(f"cat{i}") for i in range(n)]

    @staticmethod
    def sound():
        return "Meow"


sys._debugmallocstats()
dogs = [Dog(f"dog{i}") for i in range(100)]
sys._debugmallocstats()
cats = Cat.make(100)
sys._debugmallocstats()
sounds = [a.speak() for a in dogs + cats]
sys._debugmallocstats()
methods = [c.speak for c in cats]
sys._debugmallocstats()
del dogs, cats
sys._debugmallocstats()
del methods
sys._debugmallocstats()
