# StackOverflow: what are metaclasses; classes are objects
class ObjectCreator(object):
    pass

def echo(o):
    print(o.__name__)

echo(ObjectCreator)
ObjectCreator.new_attribute = "foo"
print(hasattr(ObjectCreator, "new_attribute"))
def choose_class(name):
    if name == "foo":
        class Foo(object):
            pass
        return Foo
    class Bar(object):
        pass
    return Bar
print(choose_class("foo").__qualname__, choose_class("foo") is choose_class("foo"))
MyShinyClass = type("MyShinyClass", (), {"bar": True})
FooChild = type("FooChild", (MyShinyClass,), {"echo_bar": lambda self: print(self.bar)})
FooChild().echo_bar()

class UpperAttrMetaclass(type):
    def __new__(cls, clsname, bases, attrs):
        upper = {a if a.startswith("__") else a.upper(): v for a, v in attrs.items()}
        return super().__new__(cls, clsname, bases, upper)

class Foo(metaclass=UpperAttrMetaclass):
    bar = "bip"
print(hasattr(Foo, "bar"), hasattr(Foo, "BAR"), Foo.BAR)
print((35).__class__.__class__, type(Foo), type(type) is type)
try:
    Foo.bar
except Exception as e:
    print(type(e).__name__, e)
