# weakref: observers that do not keep their subscribers alive
import sys
import weakref

class Subject:
    def __init__(self):
        self._observers = []
    def attach(self, observer):
        self._observers.append(weakref.ref(observer, self._observers.remove))
    def notify(self, message):
        for ref in list(self._observers):
            observer = ref()
            if observer is not None:
                observer.update(message)

class Screen:
    def __init__(self, name):
        self.name = name
        self.seen = []
    def update(self, message):
        self.seen.append(message)
        print(self.name, "got", message)

news = Subject()
one = Screen("one")
two = Screen("two")
news.attach(one)
news.attach(two)
news.notify("hello")
print(len(news._observers), sys.getrefcount(one))
del one
print(len(news._observers))
news.notify("bye")
print(two.seen, weakref.getweakrefcount(two), weakref.getweakrefcount(news))
two = None
print(news._observers)
news.notify("nobody")
news.attach("a string")
