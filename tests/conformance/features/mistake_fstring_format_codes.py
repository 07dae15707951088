# format codes that do not fit, in f-strings and format
from datetime import date
price, name, items = 9.99, "tea", [1, 2]
attempts = [
    lambda: f"{price:d}",
    lambda: f"{name:.2f}",
    lambda: f"{items:>10}",
    lambda: f"{price:10.2q}",
    lambda: f"{name:,}",
    lambda: f"{5:.2d}",
    lambda: f"{name:=10}",
    lambda: f"{None:5}",
    lambda: "{} {}".format(price),
    lambda: "{0} {}".format(1, 2),
    lambda: "{name}".format(nam=name),
    lambda: "{".format(1),
    lambda: "{0.missing}".format(name),
    lambda: "%d items" % "three",
    lambda: "%s %s" % name,
    lambda: "%s" % (1, 2),
    lambda: "%(x)s" % {"y": 1},
    lambda: "%z" % 1,
    lambda: f"{price!r:>8}|{name!s:<5}|{items!a:^10}|",
    lambda: f"{date(2024, 5, 6):%d/%m/%y} {price:{6}.{1}f}",
]
for attempt in attempts:
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
width = "wide"
print(f"{name:{width}}")
