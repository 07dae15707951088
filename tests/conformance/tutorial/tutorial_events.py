class Event:
    def __init__(self):
        self.handlers = []
    def __iadd__(self, fn):
        self.handlers.append(fn)
        return self
    def __isub__(self, fn):
        self.handlers.remove(fn)
        return self
    def __call__(self, *a, **k):
        for h in self.handlers:
            h(*a, **k)
class Button:
    def __init__(self, label):
        self.label = label
        self.click = Event()
    def press(self):
        self.click(self)
log = []
b = Button("ok")
def on_click(btn):
    log.append(btn.label)
b.click += on_click
b.click += lambda btn: log.append(len(log))
b.press()
b.click -= on_click
b.press()
print(log)
class State:
    def __init__(self, m): self.m = m
class Off(State):
    def toggle(self): self.m.state = On(self.m)
class On(State):
    def toggle(self): self.m.state = Off(self.m)
class Machine:
    def __init__(self):
        self.state = Off(self)
    def toggle(self):
        self.state.toggle()
        return type(self.state).__name__
m = Machine()
print(m.toggle(), m.toggle(), m.toggle())
import gc
del m
print(gc.collect())
