# an uncaught error with its cause: two tracebacks
class SettingsError(Exception):
    pass
def read(settings, key):
    try:
        return settings[key]
    except KeyError as e:
        raise SettingsError(f"missing setting: {key}") from e
settings = {"host": "localhost"}
print(read(settings, "host"))
print(read(settings, "port"))
