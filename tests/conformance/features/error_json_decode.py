# JSON that is none: where, and why
import json
for text in ('{"a": 1}', "{'a': 1}", '{"a": }', "[1, 2", '"abc', "", '{"a": 1} x', "[1,]", "nul"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(e, "|", e.msg, e.pos)
try:
    json.dumps({"when": {1, 2}})
except TypeError as e: error = str(e)
raise ValueError(f"not JSON: {error}")
