# proxies with __getattr__, __setattr__, __delattr__, and special methods that bypass them
class LoggingProxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', [])
    def __getattr__(self, name):
        self._log.append(f'get {name}')
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        self._log.append(f'set {name}={value!r}')
        setattr(self._target, name, value)
    def __delattr__(self, name):
        self._log.append(f'del {name}')
        delattr(self._target, name)
    def __repr__(self):
        return f'<proxy of {self._target!r}>'

class Thing:
    color = 'red'
    def __len__(self):
        return 3
    def __repr__(self):
        return 'Thing()'

class Chain:
    def __init__(self, path=''):
        self.path = path
    def __getattr__(self, part):
        if part.startswith('__'):
            raise AttributeError(part)
        return Chain(f'{self.path}/{part}')
    def __call__(self, **query):
        return self.path + '?' + '&'.join(f'{k}={v}' for k, v in query.items())

p = LoggingProxy(Thing())
p.size = 10
print(p.size, p.color, p.__len__())
del p.size
print(p, p._log)
try:
    len(p)
except TypeError as e:
    print(e)
try:
    p.size
except AttributeError as e:
    print(e, '|', e.name, e.obj)
print(Chain().api.users(id=5, sort='name'), hasattr(Chain(), 'x'), hasattr(Chain(), '__len__'))
print(getattr(p, 'nothing', 'fallback'), len(p._log))
l = LoggingProxy([3, 1, 2])
l.sort()
l.append(9)
print(l._target, l._log)
try:
    del l.color
except Exception as e:
    print(type(e).__name__, e)
