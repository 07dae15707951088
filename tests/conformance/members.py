"""Writes crates/python/src/types/members.txt: the order of vars() of CPython's built-in types. Run it with CPython 3.14."""

import builtins
import pathlib
import types

others = [
    type(len), type([].append), type(str.join), type(int.__add__), type(int.real), type(dict.__dict__["fromkeys"]),
    type(types.FunctionType.__code__), type(iter([])), type(iter(())), type({}.keys()), type({}.values()), type({}.items()),
]
found = [value for value in vars(builtins).values() if isinstance(value, type)]
found += [value for value in vars(types).values() if isinstance(value, type)] + others
by_name = {kind.__name__: kind for kind in found if kind.__module__ == "builtins"}
lines = [f"{name} {' '.join(vars(kind))}\n" for name, kind in sorted(by_name.items())]
folder = pathlib.Path(__file__).parent / "../../crates/python/src/types"
(folder / "members.txt").write_text("".join(lines), encoding="utf-8")
