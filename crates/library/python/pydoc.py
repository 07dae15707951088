"""What help() prints: as CPython's pydoc words it, for functions, classes, modules and other objects."""

import inspect
import types

_RULE = "-" * 70


def getdoc(object):
    doc = inspect.getdoc(object) or inspect.getcomments(object)
    return doc.rstrip() if doc else ""


def _indent(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return "(...)"


def describe(thing):
    """A short description of the given thing."""
    if inspect.ismodule(thing):
        return "module " + thing.__name__
    if inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    if inspect.isclass(thing):
        return "class " + thing.__name__
    if inspect.isfunction(thing):
        return "function " + thing.__name__
    if inspect.ismethod(thing):
        return "method " + thing.__name__
    if inspect.ismethoddescriptor(thing):
        return "method_descriptor " + thing.__name__ if not isinstance(
            thing, types.WrapperDescriptorType) else "wrapper_descriptor " + thing.__name__
    return type(thing).__name__


def _function(object, name=None):
    real = getattr(object, "__name__", None)
    name = name or real
    if real == "<lambda>":
        title = f"{name} lambda {_signature(object)[1:-1]}"
    else:
        title = name + _signature(object)
        if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object):
            title = "async " + title
    doc = getdoc(object)
    return title + ("\n" + _indent(doc) if doc else "") + "\n"


def _class_name(object, module):
    return object.__name__ if object.__module__ == module else f"{object.__module__}.{object.__name__}"


def _kind(cls, name, value):
    if isinstance(value, staticmethod):
        return "static methods"
    if isinstance(value, classmethod) or isinstance(value, types.ClassMethodDescriptorType):
        return "class methods"
    if isinstance(value, property):
        return "readonly properties" if value.fset is None and value.fdel is None else "data descriptors"
    if inspect.isroutine(value):
        return "methods"
    if inspect.isdatadescriptor(value):
        return "data descriptors"
    return "data and other attributes"


_HIDDEN = {"__author__", "__builtins__", "__credits__", "__date__", "__doc__", "__docformat__", "__file__", "__loader__",
           "__module__", "__name__", "__package__", "__path__", "__qualname__", "__slots__", "__spec__", "__version__",
           "__static_attributes__", "__firstlineno__", "__annotate_func__", "__annotations_cache__", "__annotate__"}


def _class(object):
    module = object.__module__
    bases = ", ".join(_class_name(base, module) for base in object.__bases__)
    out = []
    try:
        signature = str(inspect.signature(object))
    except (ValueError, TypeError):
        signature = None
    if signature and signature != "()":
        out += [object.__name__ + signature.partition(" ->")[0], ""]
    # A class does not show what it inherits.
    doc = inspect.cleandoc(vars(object).get("__doc__") or "")
    if doc:
        out += [*doc.split("\n"), ""]
    mro = inspect.getmro(object)
    if len(mro) > 2:
        out += ["Method resolution order:", *("    " + _class_name(base, module) for base in mro), ""]
    members = {}
    for base in mro:
        for name, value in vars(base).items():
            if name not in members:
                members[name] = base, value
    is_first = True
    for base in mro:
        if base is __builtins_object and object is not __builtins_object:
            continue
        own = {name: value for name, (home, value) in members.items() if home is base and _is_shown(name)}
        where = "defined here" if base is object else f"inherited from {_class_name(base, module)}"
        for kind in ("methods", "class methods", "static methods", "readonly properties", "data descriptors",
                     "data and other attributes"):
            found = {name: value for name, value in sorted(own.items()) if _kind(object, name, value) == kind}
            if not found:
                continue
            if not is_first:
                out += [_RULE]
            is_first = False
            out += [f"{kind[0].upper()}{kind[1:]} {where}:", ""]
            for name, value in found.items():
                out += _member(object, kind, name, value).rstrip("\n").split("\n") + [""]
    title = f"class {object.__name__}" + (f"({bases})" if bases else "")
    while out and not out[-1]:
        out.pop()
    return title + ("\n" + "\n".join((" |  " + line).rstrip() for line in out) if out else "") + "\n"


__builtins_object = object


def _is_shown(name):
    return name not in _HIDDEN and (not name.startswith("_") or name.startswith("__") and name.endswith("__"))


def _member(cls, kind, name, value):
    if kind == "methods":
        return _function(value, name)
    if kind == "class methods":
        return _function(getattr(cls, name), name)
    if kind == "static methods":
        return _function(value.__func__ if isinstance(value, staticmethod) else value, name)
    if kind == "data and other attributes":
        return f"{name} = {value!r}"
    doc = getdoc(value)
    return name + ("\n" + _indent(doc) if doc else "")


def _module(object):
    doc = getdoc(object)
    title = object.__name__ + (" - " + doc.split("\n")[0] if doc else "")
    out = ["NAME", _indent(title), ""]
    rest = "\n".join(doc.split("\n")[1:]).strip("\n")
    if rest:
        out += ["DESCRIPTION", _indent(rest), ""]
    names = getattr(object, "__all__", None) or [name for name in vars(object) if not name.startswith("_")]
    values = {name: getattr(object, name) for name in names if hasattr(object, name)}
    classes = {n: v for n, v in sorted(values.items()) if inspect.isclass(v) and v.__module__ == object.__name__}
    functions = {n: v for n, v in sorted(values.items()) if inspect.isroutine(v)}
    data = {n: v for n, v in sorted(values.items())
            if not inspect.isclass(v) and not inspect.isroutine(v) and not inspect.ismodule(v)}
    if classes:
        out += ["CLASSES", _indent("\n\n".join(_class(value).rstrip("\n") for value in classes.values())), ""]
    if functions:
        out += ["FUNCTIONS", _indent("\n\n".join(_function(v, n).rstrip("\n") for n, v in functions.items())), ""]
    if data:
        out += ["DATA", _indent("\n".join(f"{name} = {value!r}" for name, value in data.items())), ""]
    return "\n".join(out) + "\n"


def plain_text(thing):
    if inspect.ismodule(thing):
        return _module(thing)
    if inspect.isclass(thing):
        return _class(thing)
    if inspect.isroutine(thing):
        return _function(thing)
    return None


def render_doc(thing, title="Python Library Documentation: %s"):
    if isinstance(thing, str):
        found = __import__(thing)
        for part in thing.split(".")[1:]:
            found = getattr(found, part)
        thing = found
    described = describe(thing)
    module = inspect.getmodule(thing)
    if inspect.isroutine(thing) and getattr(thing, "__objclass__", None):
        described += f" in class {_class_name(thing.__objclass__, None)}".replace(" in class builtins.", " in class ")
        module = None
    name = module.__name__ if module else getattr(thing, "__module__", None)
    if name and not inspect.ismodule(thing) and " in class " not in described:
        described += f" in module {name}"
    text = plain_text(thing)
    if text is None:
        described += " object"
        text = plain_text(type(thing))
    return f"Help on {described}:\n\n{text}"


def doc(thing):
    print(render_doc(thing))


_WELCOME = object()


def help(request=_WELCOME):
    if request is _WELCOME:
        from _heapglass import not_supported
        not_supported("help() without an object, which asks what to show")
    doc(request)
