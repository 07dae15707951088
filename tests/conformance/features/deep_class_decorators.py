# class decorators: adding repr, ordering, singletons, and tracing methods
import functools

def auto_repr(*names):
    def decorate(cls):
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        return cls
    return decorate

def singleton(cls):
    instances = {}
    @functools.wraps(cls, updated=())
    def get(*args, **kw):
        if cls not in instances:
            instances[cls] = cls(*args, **kw)
        return instances[cls]
    return get

def traced(cls):
    for name, attr in list(vars(cls).items()):
        if callable(attr) and not name.startswith('__'):
            setattr(cls, name, trace(name, attr))
    return cls

def trace(name, func):
    @functools.wraps(func)
    def wrapper(self, *args):
        print(f'> {name}{args}')
        result = func(self, *args)
        print(f'< {name} {result!r}')
        return result
    return wrapper

@auto_repr('balance', 'owner')
@traced
class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
    def deposit(self, amount):
        self.balance += amount
        return self
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f'only {self.balance}')
        return self.deposit(-amount).balance

@singleton
class Settings:
    "Only one."
    def __init__(self):
        print('created')

print(Settings() is Settings(), Settings.__doc__, Settings.__name__, type(Settings).__name__)
a = Account('ann', 10)
a.withdraw(4)
print(a, Account.deposit.__wrapped__.__qualname__)
try:
    isinstance(a, Settings)
except TypeError as e:
    print(e)
try:
    a.withdraw(100)
except Exception as e:
    print(type(e).__name__, e)
