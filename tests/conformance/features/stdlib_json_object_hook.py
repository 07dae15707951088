# mode: stdout
# json with classes: default=, an encoder subclass, object_hook and raw_decode
import json

class MyObj:
    def __init__(self, s):
        self.s = s
    def __repr__(self):
        return '<MyObj({})>'.format(self.s)

def convert_to_builtin_type(obj):
    print('default(', repr(obj), ')')
    d = {'__class__': obj.__class__.__name__}
    d.update(obj.__dict__)
    return d

def dict_to_object(d):
    if '__class__' not in d:
        return d
    name = d.pop('__class__')
    print('class:', name, 'args:', d)
    return {'MyObj': MyObj}[name](**d)

text = json.dumps([MyObj('one'), {'inner': MyObj(2)}], default=convert_to_builtin_type)
print(text)
print(json.loads(text, object_hook=dict_to_object))

class SetEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)

print(SetEncoder(indent=1).encode({'tags': {'b', 'a'}}))
print(list(SetEncoder().iterencode([1, {2}])))
decoder = json.JSONDecoder()
print(decoder.raw_decode('[{"a": 1}] This text is not JSON.'))
print(json.loads('{"x": 1.10, "x": 2.20}', parse_float=lambda s: 'f' + s, object_pairs_hook=list))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(complex(1, 2), cls=SetEncoder)
except Exception as e:
    print(type(e).__name__, e)
