# a class-level list that leaks, and the WeakSet that does not
import weakref

class Leaky:
    instances = []
    def __init__(self, n):
        self.n = n
        Leaky.instances.append(self)

class Tidy:
    instances = weakref.WeakSet()
    def __init__(self, n):
        self.n = n
        Tidy.instances.add(self)

for i in range(3):
    Leaky(i)
    Tidy(i)
print(len(Leaky.instances), len(Tidy.instances))
keep = [Tidy(10), Tidy(11)]
print(sorted(t.n for t in Tidy.instances))
keep.pop()
print(sorted(t.n for t in Tidy.instances))
Leaky.instances.clear()
events = []
class Button:
    def __init__(self):
        events.append(self.click)
    def click(self):
        return "clicked"
b = Button()
watch = weakref.ref(b)
del b
print(watch() is not None, events[0]())
events.clear()
print(watch())
method_ref = weakref.ref(Button().click)
print(method_ref())
b = Button()
strong = weakref.WeakMethod(b.click)
print(strong()())
