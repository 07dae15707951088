# an exception raised from another one
class ConfigError(Exception):
    pass

def lookup(settings, key):
    try:
        return settings[key]
    except KeyError as e:
        raise ConfigError(f"no setting {key!r}") from e

settings = {"port": 80}
print(lookup(settings, "port"))
print(lookup(settings, "host"))
