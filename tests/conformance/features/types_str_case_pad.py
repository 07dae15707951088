# what it shows: letters' case, padding, tabs and tests of text
title = "the END of Straße"
print(title.upper(), title.lower(), title.casefold(), title.capitalize(), title.title(), title.swapcase())
print("they're bill's".title(), "ß".upper(), "ﬁ".upper(), "İ".lower() == "i̇", "ÉCOLE".lower())
print("7".zfill(3), "-7".zfill(4), "+7.5".zfill(6), "abc".zfill(2), "x".ljust(4, "."), "x".rjust(4, "."), "xy".center(7, "*"))
print("a\tbc\td".expandtabs(), "|", "a\tbc".expandtabs(4), "|", "\t".expandtabs(3), "|")
print("..a.b..".strip("."), "xxabcxx".lstrip("x"), "mississippi".rstrip("ip"), repr("\t x \n".strip()))
samples = ["abc", "ABC", "a1", "12", "½", "²", "٣", " ", "", "Ab C", "_x9", "é"]
for s in samples:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.islower(), s.isupper(), s.istitle(), s.isspace(), s.isidentifier(), s.isascii(), s.isprintable())
print("hello".startswith(("x", "he")), "hello".endswith("lo", 2), "hello".startswith("l", 2, 3), "hello".count("l"), "aaa".count("aa"), "abc".count(""))
try:
    "x".startswith(["x"])
except TypeError as e:
    print(e)
try:
    "x".center(5, "ab")
except TypeError as e:
    print(e)
try:
    "x".ljust("5")
except TypeError as e:
    print(e)
