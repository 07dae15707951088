class Managed:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None)
        return exc_type is ValueError
with Managed("a") as m:
    print(m.name)
with Managed("b"), Managed("c") as c:
    raise ValueError("x")
try:
    with Managed("d"):
        [][1]
except IndexError as e:
    print("caught", e)
def f():
    with Managed("e") as e:
        return e.name
print(f())
for i in range(3):
    with Managed(i):
        if i == 1:
            break
