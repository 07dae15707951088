# what it shows: metaclasses: __prepare__, __new__, __init__, __call__
class Meta(type):
    registry = []
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": name.lower()}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry.append(cls)
        return cls
    def __init__(cls, name, bases, ns, tag=None, **kw):
        super().__init__(name, bases, ns)
        cls.tag = tag
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args)
        obj = super().__call__(*args, **kw)
        obj.made_by = "Meta"
        return obj
    def __len__(cls):
        return 42
    def __getattr__(cls, name):
        return f"<{cls.__name__}.{name}>"
    def __repr__(cls):
        return f"class:{cls.__name__}"
    @property
    def shout(cls):
        return cls.__name__.upper()
class Base(metaclass=Meta):
    def __init__(self, n=0):
        self.n = n
class Child(Base, tag="t1"):
    color = "red"
c = Child(7)
print(c.n, c.made_by, c.injected, Child.tag, Base.tag, len(Child), Child.anything, Child.shout, [Base, Child], type(Child) is Meta, Meta.registry)
print(isinstance(Child, Meta), hasattr(c, "anything"), hasattr(c, "shout"), Child.__class__.__name__)
class Other(type):
    pass
try:
    class Conflict(Base, metaclass=Other):
        pass
except TypeError as e:
    print(e)
class Final(type):
    def __new__(mcs, name, bases, ns):
        for b in bases:
            if isinstance(b, Final):
                raise TypeError(f"type '{b.__name__}' is final")
        return super().__new__(mcs, name, bases, ns)
class Leaf(metaclass=Final):
    pass
try:
    class Under(Leaf):
        pass
except TypeError as e:
    print(e)
