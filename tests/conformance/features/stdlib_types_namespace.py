# types: SimpleNamespace, MappingProxyType, MethodType, new_class and new_class
import types
import copy
ns = types.SimpleNamespace(x=1, y=[2])
ns.z = ns
print(ns, ns == types.SimpleNamespace(x=1), vars(ns).keys())
del ns.z
print(copy.replace(ns, x=10), types.SimpleNamespace({'from': 'dict'}))
config = {'debug': True}
view = types.MappingProxyType(config)
config['level'] = 3
print(view, view['level'], len(view), view | {'a': 1})
try:
    view['debug'] = False
except TypeError as e:
    print(e)

def shout(self, extra=''):
    return self.x * 2, extra

ns.shout = types.MethodType(shout, ns)
print(ns.shout('!'), ns.shout.__self__ is ns, isinstance(shout, types.FunctionType))
Point = types.new_class('Point', (), {}, lambda body: body.update(dims=2, __repr__=lambda self: '<P>'))
print(Point(), Point.dims, Point.__module__, types.resolve_bases((list[int],)))
for value in (len, [].append, str.join, (i for i in ()), shout.__code__, None, ..., int | str, list[int]):
    names = [n for n in ('BuiltinFunctionType', 'MethodDescriptorType', 'GeneratorType', 'CodeType', 'NoneType', 'EllipsisType', 'UnionType', 'GenericAlias') if isinstance(value, getattr(types, n))]
    print(type(value).__name__, names)
copied = types.FunctionType(shout.__code__, {}, 'renamed', ('?',))
print(copied.__name__, copied(ns))
try:
    print(ns.missing)
except Exception as e:
    print(type(e).__name__, e)
