# a metaclass that registers classes and checks their bodies
class PluginMeta(type):
    plugins = {}
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            if "run" not in namespace:
                raise TypeError(f"{name} must define run()")
            mcls.plugins[options.get("key", name.lower())] = cls
        return cls
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
    def __len__(cls):
        return len(cls.plugins)
    def __iter__(cls):
        return iter(sorted(cls.plugins))

class Plugin(metaclass=PluginMeta):
    pass

class Upper(Plugin):
    def run(self, text):
        return text.upper()

class Reverse(Plugin, key="rev"):
    def run(self, text):
        return text[::-1]

print(list(Plugin), len(Plugin), type(Upper) is PluginMeta)
text = "abc"
for key in Plugin:
    text = PluginMeta.plugins[key]().run(text)
print(text)
print(isinstance(Upper, PluginMeta), Upper.__class__.__mro__[1].__name__)
class Broken(Plugin):
    pass
