# w3schools style: classes, pass, del properties, __str__ and scope
class Person:
    def __init__(mysillyobject, name, age):
        mysillyobject.name = name
        mysillyobject.age = age
    def __str__(self):
        return f"{self.name}({self.age})"
    def myfunc(abc):
        print("Hello my name is " + abc.name)

p1 = Person("John", 36)
print(p1)
p1.myfunc()
p1.age = 40
print(p1.age, p1)
del p1.age
try:
    print(p1.age)
except AttributeError as e:
    print(e)
class Student(Person):
    def __init__(self, fname, age, year):
        super().__init__(fname, age)
        self.graduationyear = year
    def welcome(self):
        print("Welcome", self.name, "to the class of", self.graduationyear)
x = Student("Mike", 20, 2019)
x.welcome()
class MyNumbers:
    def __iter__(self):
        self.a = 1
        return self
    def __next__(self):
        if self.a <= 5:
            x = self.a
            self.a += 1
            return x
        raise StopIteration
print(list(MyNumbers()), sum(MyNumbers()))
fruits = ["apple", "banana", "cherry"]
newlist = [f if f != "banana" else "orange" for f in fruits]
print(newlist, [f.upper() for f in fruits if "a" in f])
thisset = {"apple", True, 1, 2}
print(len(thisset), True in thisset)
del p1
try:
    print(p1)
except Exception as e:
    print(type(e).__name__, e)
