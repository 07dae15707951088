# f-strings: conversions, =, nesting, escapes
name = "Zoë"
n = 42
items = ["a", "b"]
print(f"{name!r} {name!s} {name!a}")
print(f"{n=} {n = } {n+1=} {name=!s} {n=:>6}")
print(f"{{literal}} {{{n}}} {'{}'}")
width, precision = 10, 3
print(f"[{3.14159:{width}.{precision}}] [{name:*^{width}}]")
print(f"{', '.join(items)} {items[0]!r:>5} {len(items):03}")
print(f"{'nested ' + f'{n:#x}'} {f"{f"{1 + 1}"}"}")
print(f"{ {'k': 1}['k'] } {(lambda x: x * 2)(4)} {n if n > 1 else 0}")
print(f"{(y := n + 1)} {y} {n:=+5}")
print(f"""first
  {n:>4}
last""")
print(rf"\n{n}\t" f" joined " "plain {n}")
print(f"{items} {None} {True:5} {True!s:>5}")
class Money:
    def __init__(self, cents):
        self.cents = cents
    def __format__(self, spec):
        return f"<{spec}>{self.cents / 100:.2f}"
price = Money(1250)
print(f"{price} {price:eur}")
