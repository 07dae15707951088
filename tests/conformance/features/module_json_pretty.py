# json: a small pretty printer of nested data, with StringIO as the file
import io
import json

text = '{"store": {"books": [{"title": "SICP", "price": 50}, {"title": "K&R", "price": 35}], "open": true}}'
data = json.loads(text)

def walk(value, depth=0):
    pad = "  " * depth
    if isinstance(value, dict):
        for key, item in value.items():
            print(f"{pad}{key}:")
            walk(item, depth + 1)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            print(f"{pad}[{i}]")
            walk(item, depth + 1)
    else:
        print(f"{pad}{value!r}")

walk(data)
books = data["store"]["books"]
print(sum(b["price"] for b in books), max(books, key=lambda b: b["price"])["title"])
out = io.StringIO()
json.dump(books, out, indent=2)
print(out.getvalue())
out.seek(0)
again = json.load(out)
print(again == books, again is books)
print(data["store"]["magazines"])
