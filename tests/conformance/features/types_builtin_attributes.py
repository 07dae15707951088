# what it shows: getattr setattr delattr hasattr dir vars callable isinstance issubclass
class Config:
    debug = False
    def __init__(self):
        self.level = 1
    def show(self):
        return self.level
cfg = Config()
print(getattr(cfg, "level"), getattr(cfg, "nope", None), hasattr(cfg, "debug"), hasattr(cfg, "nope"))
setattr(cfg, "color", "red")
setattr(cfg, "not a name", 5)
print(vars(cfg), cfg.color, getattr(cfg, "not a name"), "debug" in vars(cfg), "debug" in dir(cfg))
delattr(cfg, "color")
print([n for n in dir(cfg) if not n.startswith("_")], vars(Config)["debug"], getattr(cfg, "show")())
print(callable(cfg), callable(Config), callable(cfg.show), callable(len), callable(lambda: 0), callable(5))
print(isinstance(5, (str, int)), isinstance(True, int), isinstance(5, int | str), issubclass(bool, (str, int)), issubclass(Config, object), isinstance(Config, type), isinstance(None, type(None)))
cfg.__dict__["direct"] = 9
vars(cfg).update(more=10)
print(cfg.direct, cfg.more, sorted(cfg.__dict__))
checks = [lambda: getattr(cfg, "zip"), lambda: delattr(cfg, "zip"), lambda: getattr(cfg, 5), lambda: setattr(cfg, 5, 1), lambda: hasattr(cfg, None), lambda: vars(5), lambda: isinstance(5, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(5, [int]), lambda: isinstance([], list[int]), lambda: setattr(5, "x", 1), lambda: setattr(cfg, "x"), lambda: delattr(cfg, "debug")]
for check in checks:
    try:
        check()
    except Exception as e:
        print(type(e).__name__ + ":", e)
del cfg.level
try:
    print(cfg.show())
except AttributeError as e:
    print(e)
