# a metaclass: __prepare__, __new__, __call__, keyword arguments and class attributes
class Meta(type):
    registry = {}
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'created_by': mcls.__name__}
    def __new__(mcls, name, bases, ns, *, abstract=False, **kw):
        methods = [k for k, v in ns.items() if callable(v) and not k.startswith('_')]
        cls = super().__new__(mcls, name, bases, ns)
        cls.methods = methods
        if not abstract:
            mcls.registry[name.lower()] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print('calling', cls.__name__)
        obj = super().__call__(*args, **kw)
        obj.tag = len(args)
        return obj
    def __len__(cls):
        return len(cls.methods)
    def __getattr__(cls, name):
        return f'{cls.__name__} has no {name}'
    def __contains__(cls, item):
        return item in cls.methods

class Base(metaclass=Meta, abstract=True):
    def run(self): ...

class Job(Base):
    def __init__(self, *args):
        self.args = args
    def start(self): ...
    def stop(self): ...

j = Job(1, 2)
print(j.tag, j.args, Job.created_by, len(Job), 'stop' in Job, Meta.registry)
print(Job.whatever, type(Job) is Meta, isinstance(Job, Meta), Job.__mro__)
try:
    j.whatever
except AttributeError as e:
    print(e)

class Other(type):
    pass

class Mixed(Base, metaclass=Other):
    pass
