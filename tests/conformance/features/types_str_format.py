# what it shows: str.format and format_map
print("{} {} {}".format(1, "two", 3.0), "{1}-{0}".format("a", "b"), "{name!r}".format(name="x"))
print("{0[1]} {0[2]}".format([10, 20, 30]), "{p[x]}".format(p={"x": 5}), "{0.real}".format(3 + 4j))
print("{:>8}|{:<8}|{:^8}|{:*^9}".format("r", "l", "c", "m"))
print("{:05d} {:+d} {: d} {:,} {:_} {:x} {:#x} {:#b} {:o} {:c}".format(42, 42, 42, 1234567, 1234567, 255, 255, 5, 8, 65))
print("{:.3f} {:e} {:g} {:%} {:.1%} {:010.2f}".format(3.14159, 12345.678, 0.0001, 0.25, 0.1234, -3.14159))
print("{:.3}".format("abcdef"), "{{}}".format(), "{:{w}.{p}}".format(3.14159, w=10, p=3))
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{a} {b}".format_map(Default(a=1)))
print("%s %d %5.2f %x %r %%" % ("s", 42, 3.14159, 255, "q"), "%(k)s" % {"k": 1}, "%-5s|%5s|" % ("a", "b"), "%c" % 65)
attempts = [("{} {}", (1,)), ("{x}", (1,)), ("{0} {}", (1, 2)), ("{", ()), ("{:d}", ("a",)), ("{:.2f}", ("s",)), ("{!z}", (1,)), ("{0.foo}", (1,)), ("{:,d}}", (1,))]
for template, args in attempts:
    try:
        print(template.format(*args))
    except Exception as e:
        print(type(e).__name__, e)
for template, args in [("%d", "x"), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%z", 1), ("%(a)s", 3)]:
    try:
        print(template % args)
    except Exception as e:
        print(type(e).__name__, e)
