# what it shows: positions and slices of a text, and that it cannot be changed
s = "Python"
print(s[0], s[-1], s[1:4], s[:2], s[4:], s[::2], s[::-1], s[-3:], s[10:], s[5:1:-2], s[slice(1, 3)])
print(s.find("th"), s.find("z"), s.index("h"), s.rfind("o"), s.find("o", 0, 3), s.rindex("n"), "" in s, "yt" in s)
print(s * 2, 0 * s, s + "!", "a" "b", s < "java", s == "Python", "a" < "B", "Z" < "a", "apple" < "apples")
whole = s[:]
print(whole is s, s[0:6] is s, s[0] is s[0:1], min(s), max(s), sorted(s), list(enumerate("ab")))
try:
    s[10]
except IndexError as e:
    print(e)
try:
    s["0"]
except TypeError as e:
    print(e)
try:
    s[0] = "J"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    s.index("z")
except ValueError as e:
    print(e)
try:
    s + 1
except TypeError as e:
    print(e)
try:
    1 + s
except TypeError as e:
    print(e)
try:
    s * "2"
except TypeError as e:
    print(e)
try:
    3 in s
except TypeError as e:
    print(e)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s.append("x")
except AttributeError as e:
    print(e)
