# internals: cycles with __del__ are collected since PEP 442
import gc

class Parent:
    def __init__(self, name):
        self.name = name
        self.children = []
    def add(self, child):
        self.children.append(child)
        child.parent = self
    def __del__(self):
        print("Parent", self.name, "finalized with", len(self.children))

class Child:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("Child", self.name, "of", self.parent and self.parent.name)

gc.collect()
p = Parent("Ann")
p.add(Child("Bob"))
p.add(Child("Cid"))
del p
print("nothing happened yet")
print(gc.collect(), gc.garbage)
q = Parent("Zoe")
q.add(Child("Yan"))
q.children[0].parent = None
del q
print("end")
