# a subject that holds its observers weakly
import weakref

class Subject:
    def __init__(self):
        self._observers = weakref.WeakKeyDictionary()
    def attach(self, observer, topic):
        self._observers[observer] = topic
    def notify(self, topic, message):
        for observer, wanted in list(self._observers.items()):
            if wanted == topic:
                observer.update(message)

class Logger:
    def __init__(self, prefix):
        self.prefix = prefix
        self.lines = []
    def update(self, message):
        self.lines.append(message)
        print(f"{self.prefix}: {message}")

news = Subject()
ann, bob = Logger("ann"), Logger("bob")
news.attach(ann, "sport")
news.attach(bob, "sport")
news.notify("sport", "1:0")
del ann
news.notify("sport", "1:1")
news.notify("art", "opening")
print(len(news._observers), bob.lines)
try:
    news.attach([], "sport")
except TypeError as e:
    print(repr(e))
