# annotations at run time: lazy evaluation, get_type_hints, a converter and Annotated
from typing import Annotated, get_type_hints, get_args, get_origin, Union
import types

class Node:
    value: int
    next: Node | None = None
    tags: list[str]

print(Node.__annotations__, Node.__annotate__ is not None)

class Range:
    def __init__(self, low, high):
        self.low, self.high = low, high
    def check(self, v):
        if not self.low <= v <= self.high:
            raise ValueError(f'{v} not in {self.low}..{self.high}')

def convert(hint, raw):
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        value = convert(args[0], raw)
        for meta in hint.__metadata__:
            meta.check(value)
        return value
    if origin in (Union, types.UnionType):
        if raw == '' and type(None) in args:
            return None
        return convert(args[0], raw)
    if origin is list:
        return [convert(args[0], part) for part in raw.split(',')]
    if origin is dict:
        return {convert(args[0], k): convert(args[1], v) for k, v in (p.split(':') for p in raw.split(','))}
    return hint(raw)

class Config:
    port: Annotated[int, Range(1, 65535)]
    hosts: list[str]
    weights: dict[str, float]
    limit: int | None

hints = get_type_hints(Config, include_extras=True)
raw = {'port': '8080', 'hosts': 'a,b', 'weights': 'x:1.5,y:2', 'limit': ''}
print({name: convert(hint, raw[name]) for name, hint in hints.items()})
print(get_type_hints(Config)['port'], list(hints))

def later(a: Missing, b: 'int' = 1) -> None: ...

try:
    later.__annotations__
except NameError as e:
    print(e)
Missing = float
print(later.__annotations__, get_type_hints(later)['b'])
try:
    convert(hints['port'], '70000')
except ValueError as e:
    print(e)
try:
    convert(hints['hosts'], 5)
except Exception as e:
    print(type(e).__name__, e)
