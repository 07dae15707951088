class Animal:
    kingdom = "animalia"
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return "..."
    def __str__(self):
        return f"{type(self).__name__}:{self.name}"
class Dog(Animal):
    def speak(self):
        return "Woof"
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + "!"
pets = [Animal("x"), Dog("rex"), Puppy("bit", 1)]
for p in pets:
    print(p, p.speak(), isinstance(p, Dog))
print(Animal.count, Puppy.__mro__, issubclass(Puppy, Animal))
print(Dog.kingdom, pets[1].__dict__, vars(pets[2]))
pets[1].kingdom = "robots"
print(pets[1].kingdom, Dog.kingdom)
del pets[1].kingdom
print(hasattr(pets[1], "age"), getattr(pets[2], "age"), getattr(pets[0], "age", None))
setattr(pets[0], "age", 9)
m = pets[1].speak
print(m(), m.__self__ is pets[1])
pets[0].fly()
