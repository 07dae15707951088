# what it shows: what chr, ord, hex, format, hash and len refuse
checks = [
    lambda: chr(-1), lambda: chr("a"), lambda: ord(""), lambda: ord("ab"),
    lambda: ord(5), lambda: hex(1.5), lambda: bin("1"), lambda: format(5, "z"),
    lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: format(5, 5), lambda: format([], ">5"),
    lambda: hash([]), lambda: len(5), lambda: format(5, ".2"), lambda: format("a", "+"),
    lambda: format(5, "s"), lambda: format("x", ","), lambda: format(3, "10.2d"), lambda: format("a", "=5"),
]
for check in checks:
    try:
        check()
    except Exception as e:
        print(type(e).__name__ + ":", e)
