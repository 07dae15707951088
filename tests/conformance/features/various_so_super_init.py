# StackOverflow: understanding super() with __init__ and multiple inheritance
class First:
    def __init__(self):
        super().__init__()
        print("first")
class Second:
    def __init__(self):
        super().__init__()
        print("second")
class Third(First, Second):
    def __init__(self):
        super().__init__()
        print("third")
t = Third()
print([c.__name__ for c in Third.__mro__])

class Base:
    def __init__(self, name):
        self.name = name
class Child(Base):
    def __init__(self):
        pass
child = Child()
try:
    child.name
except AttributeError as e:
    print(e)
try:
    class Wrong(object, Third):
        pass
except TypeError as e:
    print(e)
class Forgot(Base):
    def __init__(self):
        super().__init__()
try:
    Forgot()
except TypeError as e:
    print(e)
class Logged(First):
    def __getattr__(self, name):
        return f"<{name}>"
print(Logged().missing, super(Third, t).__thisclass__.__name__)
