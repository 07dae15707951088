# what it shows: __init_subclass__ as a registry, and __class_getitem__
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry[cls.plugin_name] = cls
    def run(self):
        return f"running {self.plugin_name}"
class Csv(Plugin):
    pass
class Json(Plugin, name="js"):
    def run(self):
        return super().run() + "!"
print(Plugin.registry, Plugin.registry["js"]().run(), [p().run() for p in Plugin.registry.values()])
class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {getattr(item, '__name__', item)}"
class Crate(Box):
    pass
print(Box[int], Crate["apples"], Box[int, str])
print(list[int], dict[str, list[int]], list[int]([1, 2]), list[int].__origin__, dict[str, int].__args__, type(list[int]).__name__, list[int] == list[int], int | None)
try:
    Box()[0]
except TypeError as e:
    print(e)
try:
    int[5]
except TypeError as e:
    print(e)
try:
    class Wrong(Box, flavour="x"):
        pass
except TypeError as e:
    print(e)
class Checked:
    def __init_subclass__(cls):
        if "run" not in cls.__dict__:
            raise TypeError(f"{cls.__name__} must define run()")
class Ok(Checked):
    def run(self):
        pass
try:
    class Missing(Checked):
        pass
except TypeError as e:
    print(e)
