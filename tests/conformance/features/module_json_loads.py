# json: loads of every kind of value and JSONDecodeError messages
import json

text = '{"id": 7, "tags": ["a", "b"], "ok": true, "none": null, "price": 1.5e2}'
data = json.loads(text)
print(data, type(data["price"]).__name__, data["tags"][1])
print(json.loads("[1, -2, 3.0]"), json.loads('"hi \\u00e9"'), json.loads(b"[]"))
for bad in ("{'a': 1}", '{"a": }', "[1, 2", "", '{"a": 1,}', "[1, 2] x", '"abc'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e)
try:
    json.loads('{\n  "a" 1\n}')
except ValueError as e:
    print(type(e).__name__, e.msg, e.lineno, e.colno, e.pos)
try:
    json.loads(None)
except TypeError as e:
    print(e)
print(json.loads('{"a": 1, "a": 2}'), json.loads("NaN"), json.loads("1.10", parse_float=str))
print(json.loads(json.dumps(data)) == data)
