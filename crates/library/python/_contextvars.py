"""Context variables of a program with one thread (CPython has them in C, Python/context.c)."""

from types import GenericAlias as _GenericAlias

_missing = object()


class Context:
    __slots__ = ("_values", "_entered")

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer, _current = _current, self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            _current = outer
            self._entered = False

    def copy(self):
        result = Context()
        result._values = dict(self._values)
        return result

    def get(self, key, default=None, /):
        return self._values.get(key, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __getitem__(self, key):
        return self._values[key]

    def __contains__(self, key):
        return key in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values


_current = Context()


def copy_context():
    return _current.copy()


class Token:
    MISSING = _missing
    __slots__ = ("_context", "_var", "_old", "_used")

    def __init__(self, context, var, old):
        self._context, self._var, self._old, self._used = context, var, old, False

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._var.reset(self)

    __class_getitem__ = classmethod(_GenericAlias)


class ContextVar:
    __slots__ = ("_name", "_default")

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        value = _current._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = Token(_current, self, _current._values.get(self, _missing))
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        token._used = True
        if token._old is _missing:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)
