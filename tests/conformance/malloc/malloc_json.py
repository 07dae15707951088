# mode: malloc
import json
import sys

sys._debugmallocstats()
data = {"numbers": list(range(100)), "name": "test", "nested": {"a": [1.5, None, True]}}
text = json.dumps(data)
sys._debugmallocstats()
back = json.loads(text)
sys._debugmallocstats()
many = [json.loads('{"id": %d}' % i) for i in range(50)]
sys._debugmallocstats()
pretty = json.dumps(data, indent=2)
sys._debugmallocstats()
del many, back
sys._debugmallocstats()
