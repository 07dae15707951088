"""Codecs by name: all that str.encode and bytes.decode know (CPython has this in C, Python/codecs.c)."""

_search_functions = []
_cache = {}
_errors = {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def _builtin(name):
    from codecs import CodecInfo
    try:
        "".encode(name)
    except LookupError:
        return None

    def encode(text, errors="strict"):
        return text.encode(name, errors), len(text)

    def decode(data, errors="strict"):
        data = bytes(data)
        return data.decode(name, errors), len(data)

    return CodecInfo(encode, decode, name=name.replace("_", "-"))


def lookup(encoding, /):
    name = encoding.lower().replace(" ", "-")
    found = _cache.get(name)
    if found is None:
        for search in _search_functions:
            found = search(name.replace("-", "_"))
            if found is not None:
                break
        else:
            found = _builtin(name)
        if found is None:
            raise LookupError("unknown encoding: " + encoding)
        _cache[name] = found
    return found


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def _known_encoding(encoding):
    lookup(encoding)


def utf_8_encode(text, errors="strict", /):
    return text.encode("utf-8", errors or "strict"), len(text)


def utf_8_decode(data, errors="strict", final=False, /):
    data = bytes(data)
    return data.decode("utf-8", errors or "strict"), len(data)


def ascii_encode(text, errors="strict", /):
    return text.encode("ascii", errors or "strict"), len(text)


def ascii_decode(data, errors="strict", /):
    return bytes(data).decode("ascii", errors or "strict"), len(data)


def latin_1_encode(text, errors="strict", /):
    return text.encode("latin-1", errors or "strict"), len(text)


def latin_1_decode(data, errors="strict", /):
    return bytes(data).decode("latin-1", errors or "strict"), len(data)


def escape_encode(data, errors="strict", /):
    return repr(bytes(data))[2:-1].encode("ascii"), len(data)


def charmap_build(table, /):
    return {ord(character): byte for byte, character in enumerate(table)}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _errors[errors] = handler


def lookup_error(name, /):
    if name in _errors:
        return _errors[name]
    raise LookupError(f"unknown error handler name '{name}'")


def _unregister_error(errors, /):
    return _errors.pop(errors, None) is not None


def strict_errors(error):
    raise error


def ignore_errors(error):
    return "", error.end


def replace_errors(error):
    if isinstance(error, UnicodeEncodeError):
        return "?" * (error.end - error.start), error.end
    return "\ufffd", error.end


def xmlcharrefreplace_errors(error):
    return "".join(f"&#{ord(c)};" for c in error.object[error.start:error.end]), error.end


def backslashreplace_errors(error):
    part = error.object[error.start:error.end]
    if isinstance(error, UnicodeEncodeError):
        return part.encode("ascii", "backslashreplace").decode("ascii"), error.end
    return "".join(f"\\x{byte:02x}" for byte in part), error.end


def namereplace_errors(error):
    return backslashreplace_errors(error)


for _name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    _errors[_name] = globals()[_name + "_errors"]
