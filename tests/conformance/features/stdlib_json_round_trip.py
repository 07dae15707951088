# mode: stdout
# json: types that change, sort_keys, separators and errors with positions
import json
data = [{'a': 'A', 'b': (2, 4), 'c': 3.0, 'd': None}]
encoded = json.dumps(data)
decoded = json.loads(encoded)
print('DATA   :', repr(data))
print('ENCODED:', encoded)
print('ORIGINAL:', type(data[0]['b']), 'DECODED:', type(decoded[0]['b']))
print(json.dumps(data, sort_keys=True, indent=2))
for kw in ({}, {'indent': 2}, {'separators': (',', ':')}):
    print(len(json.dumps(data, **kw)), end=' ')
print()
mixed = {('d',): 'D tuple', 'a': 1, 2: 'two', True: 'yes', None: 'none'}
print(json.dumps(mixed, skipkeys=True))
try:
    json.dumps(mixed)
except TypeError as err:
    print('ERROR:', err)
for text in ('{"a": 1,}', '[1, 2', '{"a" 1}', 'nul', '"abc', '[1] x', "{'a': 1}", '"\t"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as err:
        print(err.lineno, err.colno, err.msg, '|', err)
print(json.loads('[1e3, -0, -0.0, 12345678901234567890, "\\u00e9\\n", NaN]'))
print(json.dumps('é€😀'), json.dumps('é', ensure_ascii=False), json.dumps(float('inf')))
json.dumps({'when': {1, 2}})
