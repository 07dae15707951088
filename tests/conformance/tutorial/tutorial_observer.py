class Subject:
    def __init__(self):
        self.observers = []
    def attach(self, o):
        self.observers.append(o)
    def notify(self, *args):
        for o in list(self.observers):
            o.update(self, *args)
class Observer:
    def __init__(self, name):
        self.name = name
        self.seen = []
    def update(self, subject, value):
        self.seen.append(value)
        if value > 2:
            subject.observers.remove(self)
s = Subject()
o1, o2 = Observer("one"), Observer("two")
s.attach(o1)
s.attach(o2)
for i in range(4):
    s.notify(i)
print(o1.seen, o2.seen, s.observers)
