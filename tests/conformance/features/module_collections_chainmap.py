# collections: ChainMap of defaults, config and command line
from collections import ChainMap

defaults = {"theme": "light", "user": "guest", "debug": False}
config = {"theme": "dark"}
cli = {}
settings = ChainMap(cli, config, defaults)
print(settings["theme"], settings["user"], len(settings), sorted(settings))
settings["user"] = "ann"
print(cli, defaults["user"], settings.maps[0] is cli)
child = settings.new_child({"debug": True})
print(child["debug"], settings["debug"], child.parents["debug"])
print(settings)
config["lang"] = "en"
print("lang" in settings, settings.get("none", "-"))
del settings["user"]
print(settings["user"])
try:
    del settings["lang"]
except KeyError as e:
    print(e)
try:
    settings["missing"]
except KeyError as e:
    print("missing:", e)
print(dict(ChainMap({"a": 1}, {"a": 2, "b": 3})), list(ChainMap({"a": 1}, {"b": 2})))
