# str.format and format_map: fields, attributes, items
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return "Point()"
p = Point(3, 4)
data = {"name": "Ann", "tags": ["a", "b"]}
print("{} {}".format(1, "two"), "{1} {0} {1}".format("a", "b"))
print("{p.x}/{p.y} {0[name]} {0[tags][1]}".format(data, p=p))
print("{!r} {!s:>8} {:>{w}}".format("q", p, 5, w=4))
print("{name:^9}|{tags}".format(**data))
print("{{}} {:,}".format(1000000))
class Default(dict):
    def __missing__(self, key):
        return "?" + key
print("{name} {other}".format_map(Default(name="x")))
cases = [("{} {}", (1,), {}), ("{0} {}", (1, 2), {}), ("{x}", (), {}), ("{", (), {}), ("}", (), {}), ("{0.z}", (p,), {}), ("{!x}", (1,), {})]
for template, args, kwargs in cases:
    try:
        print(template.format(*args, **kwargs))
    except (IndexError, ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
