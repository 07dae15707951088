# mode: stdout
# json: dumps options: indent, sort_keys, separators, ensure_ascii, default
import json

person = {"name": "Zoë", "age": 30, "langs": ["py", "c"], "admin": False, "boss": None, "pi": 3.14}
print(json.dumps(person))
print(json.dumps(person, indent=2, sort_keys=True))
print(json.dumps(person, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}))
print(json.dumps([1, (2, 3), "q\"uote\n", float("inf")]))
print(json.dumps({"a": [], "b": {}}, indent="--"))
try:
    json.dumps({"s": {1, 2}})
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): "x"})
except TypeError as e:
    print(e)
print(json.dumps({(1, 2): "x", "y": 1}, skipkeys=True))
try:
    json.dumps({"a": [1, 2j]})
except TypeError as e:
    print(e, e.__notes__)
print(json.dumps({"s": {3}}, default=list))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
