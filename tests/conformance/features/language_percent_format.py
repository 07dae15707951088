# string formatting with %
name, n = "Ann", 42
print("%s is %d" % (name, n))
print("%r %a %c %c %%" % (name, "é", 65, "z"))
print("[%5d] [%-5d] [%05d] [%+d] [% d]" % (n, n, n, n, n))
print("%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
print("%.2f %8.3f %e %.3g %G" % (3.14159, 2.5, 12345.6, 0.00012345, 1e-10))
print("[%10s] [%-10s] [%.2s] [%*d]" % (name, name, name, 6, n))
print("%(who)s has %(count)03d" % {"who": name, "count": 7, "unused": 0})
print("%s" % [1, 2], "%s" % (None,), "%d" % 3.99, "%s" % {"a": 1})
print(b"%s-%d" % (b"raw", 5))
wrong = [("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%c", "ab"), ("%z", 1), ("%(a)s", {}), ("%x", 1.5), ("%", 1)]
for template, value in wrong:
    try:
        print(template % value)
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
