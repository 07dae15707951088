# a memory investigation: leaks in a cache, a closure, an exception and a cycle, fixed one by one
import gc
import sys
import weakref
from functools import lru_cache, partial

gc.collect()
alive = weakref.WeakSet()

class Document:
    def __init__(self, title):
        self.title = title
        self.sections = []
        alive.add(self)
    def __repr__(self):
        return f"Document({self.title})"

def report(label):
    print(f"{label:<22}", sorted(d.title for d in alive))

# 1: a cache that is never emptied
@lru_cache(maxsize=None)
def load(title):
    return Document(title)

load("cached")
report("lru_cache holds")
load.cache_clear()
report("cache cleared")

# 2: a closure and a partial
def make_printer(doc):
    def show(prefix):
        return prefix + doc.title
    return show

doc = Document("closure")
printer = make_printer(doc)
bound = partial(print, "partial:", doc)
print(sys.getrefcount(doc), printer("> "))
del doc
report("closure and partial")
bound()
del printer
report("partial only")
bound = None
report("both gone")

# 3: an exception that was kept
class Failure(Exception):
    pass

def process(doc):
    try:
        doc.sections[0]
    except IndexError as e:
        raise Failure("empty document") from e

failures = []
try:
    process(Document("traceback"))
except Failure as e:
    failures.append(e)
report("exception kept")
for node in (failures[0], failures[0].__cause__):
    node.__traceback__ = None
report("tracebacks dropped")
del node
failures.clear()

# 4: a cycle through a list and a bound method
class Section:
    def __init__(self, doc, name):
        self.doc = doc
        self.name = name
        self.on_save = self.save
        doc.sections.append(self)
    def save(self):
        return f"{self.doc.title}/{self.name}"

doc = Document("cycle")
Section(doc, "intro")
print(doc.sections[0].on_save(), sys.getrefcount(doc), sys.getrefcount(doc.sections[0]))
del doc
report("cycle before collect")
print("collected", gc.collect())
report("cycle after collect")

# 5: the same without a cycle
class WeakSection(Section):
    def __init__(self, doc, name):
        self._doc = weakref.ref(doc)
        self.name = name
        doc.sections.append(self)
    @property
    def doc(self):
        if (doc := self._doc()) is None:
            raise ReferenceError(f"section {self.name!r} lost its document")
        return doc

doc = Document("weak")
orphan = WeakSection(doc, "end")
print(orphan.save(), sys.getrefcount(doc))
doc = None
report("weak parent")
print("collected", gc.collect())
orphan.save()
