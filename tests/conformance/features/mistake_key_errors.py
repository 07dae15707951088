# KeyError: missing keys, wrong types of keys, and the fixes
config = {"host": "localhost", "port": 8080, 1: "one", ("a", 1): "tuple"}
for key in ("user", "1", 2, ("a", 2), None, 'it\'s "here"'):
    try:
        config[key]
    except KeyError as e:
        print("KeyError:", e, e.args)
print(config.get("user"), config.get("user", "guest"), config[True])
try:
    config[["host"]]
except TypeError as e:
    print(e)
try:
    config.pop("user")
except KeyError as e:
    print(repr(e))
try:
    {}.popitem()
except KeyError as e:
    print(e)
try:
    "{host}:{prt}".format(**config)
except (KeyError, TypeError) as e:
    print(type(e).__name__, e)
try:
    set().remove("x")
except KeyError as e:
    print(str(e), len(str(e)))
settings = {"db": {"name": "test"}}
print(settings["db"]["nmae"])
