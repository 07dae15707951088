# a plugin registry: entry by subclassing or decorator, versions, dependencies, hooks and lazy start
from abc import ABC, abstractmethod
from collections import ChainMap
from functools import total_ordering
import re

@total_ordering
class Version:
    def __init__(self, text):
        if not (m := re.fullmatch(r'(\d+)\.(\d+)(?:\.(\d+))?', text)):
            raise ValueError(f'invalid version: {text!r}')
        self.key = tuple(int(p or 0) for p in m.groups())
    def __eq__(self, other):
        return self.key == other.key
    def __lt__(self, other):
        return self.key < other.key
    def __hash__(self):
        return hash(self.key)
    def __str__(self):
        return '.'.join(map(str, self.key))

class PluginError(Exception):
    pass

class Plugin(ABC):
    registry: dict[str, type] = {}
    requires: tuple[str, ...] = ()
    def __init_subclass__(cls, /, version='0.1', **kw):
        super().__init_subclass__(**kw)
        cls.version = Version(version)
        cls.name = re.sub(r'(?<!^)(?=[A-Z])', '-', cls.__name__).lower()
        known = Plugin.registry.get(cls.name)
        if known is None or known.version < cls.version:
            Plugin.registry[cls.name] = cls
    @abstractmethod
    def start(self, config): ...
    def stop(self):
        print('  stop', self.name)

def plugin(name=None, /, **options):
    def decorate(func):
        def start(self, config):
            self.value = func(config)
        body = {'start': start, '__doc__': func.__doc__, **options}
        return type(Plugin)(name or func.__name__.title(), (Plugin,), body, version='1.0')
    return decorate

class Manager:
    def __init__(self, **defaults):
        self.defaults, self.running = defaults, {}
    def load(self, name, _chain=(), **config):
        if name in self.running:
            return self.running[name]
        if name in _chain:
            raise PluginError('circular: ' + ' > '.join((*_chain, name)))
        try:
            cls = Plugin.registry[name]
        except KeyError:
            raise PluginError(f'unknown plugin {name!r}, have {sorted(Plugin.registry)}') from None
        for need in cls.requires:
            need, _, minimum = need.partition('>=')
            dep = self.load(need, (*_chain, name))
            if minimum and dep.version < Version(minimum):
                raise PluginError(f'{name} needs {need} {minimum}, found {dep.version}')
        try:
            instance = cls()
            instance.start(ChainMap(config, self.defaults))
        except Exception as e:
            raise PluginError(f'{name} did not start') from e
        self.running[name] = instance
        print('  started', name, instance.version)
        return instance
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        while self.running:
            self.running.popitem()[1].stop()

class Storage(Plugin, version='1.2'):
    def start(self, config):
        self.path = config['path']

class Storage(Plugin, version='0.9'):
    start = None

class WebServer(Plugin, version='2.0.1'):
    requires = ('storage>=1.1', 'cache')
    def start(self, config):
        self.port = int(config.get('port', 80))

class Half(Plugin):
    pass

@plugin('Cache')
def make_cache(config):
    """A cache."""
    return {'size': config['size']}

class LoopA(Plugin):
    requires = 'loop-b',
    def start(self, config): ...

class LoopB(LoopA):
    requires = 'loop-a',

class Picky(LoopA, version='3.0'):
    requires = 'storage>=2.0',

print({n: str(c.version) for n, c in Plugin.registry.items()}, make_cache.__doc__)
with Manager(path='/tmp', size=10) as m:
    web = m.load('web-server', port='8080')
    print(web.port, m.running['cache'].value, m.load('web-server') is web)
    for bad in ('loop-a', 'picky', 'half', 'nothing'):
        try:
            m.load(bad)
        except PluginError as e:
            print(' ', e, '|', repr(e.__cause__))
print(max(Plugin.registry.values(), key=lambda c: c.version).name, Version('1.0') == Version('1.0.0'), Version('1.10') > Version('1.9'))
try:
    Manager().load('cache')
except Exception as e:
    print(type(e).__name__, e)
