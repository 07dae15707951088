s = "Hello"
t = s
s += ", World"
print(s, t, s is t)
a = "abc"
b = "abc"
print(a is b)
c = "".join(["a", "b", "c"])
print(a == c, a is c)
words = "one two  three".split()
print(words, "-".join(words), s.upper(), s.lower(), s.replace("o", "0"))
print(s[0], s[-1], s[2:5], s[::-1], s.find("W"), s.count("l"), len(s))
name, n = "Bob", 3.14159
print(f"{name!r} {n:.2f} {n:>10.3f}|{name:<6}|{name:^7}|{1000000:,}")
print("%s is %d years and %5.1f" % (name, 5, 2.25))
print("{} {1}".replace("{1}", "x").format(9), "{0}-{1}-{0}".format("a", "b"))
line = "  pad  "
print(repr(line.strip()), line.startswith(" "), "x".isdigit(), "42".isdigit(), "a,b,c".partition(","))
acc = ""
for ch in "abc":
    acc = ch + acc
print(acc, ord("a"), chr(98), "é".encode(), b"abc".decode())
