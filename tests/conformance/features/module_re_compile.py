# re: compiled patterns, flags, verbose patterns, lookahead and lookbehind
import re

word = re.compile(r"python", re.IGNORECASE)
print(word.findall("Python PYTHON python"), word.pattern, word.flags)
print(word)
phone = re.compile(r"""
    (\d{3})     # area code
    [-. ]?      # separator
    (\d{4})     # number
""", re.VERBOSE)
print(phone.search("call 555-1234 now").groups(), phone.groups)
print(re.findall(r"^\w+", "one a\ntwo b", re.MULTILINE), re.search("a.b", "a\nb", re.S))
print(re.findall(r"\d+(?= dollars)", "5 dollars 6 euros"), re.findall(r"(?<=\$)\d+", "$30 40"))
print(re.findall(r"\b(?!un)\w+able\b", "readable unreadable doable"))
print(re.findall(r"<.+?>", "<b>x</b>"), re.findall(r"<.+>", "<b>x</b>"))
print(re.search(r"(\w)\1", "hello").group(), re.match(r"(?i)ABC", "abc").group())
named = re.compile(r"(?P<key>\w+)=(?P<val>\w+)")
print(dict(named.findall("a=1 b=2")), named.groupindex)
print(word.match("my python", 3), re.compile("x") is re.compile("x"))
print(re.I | re.M, re.IGNORECASE)
for bad in ("(", "[a", "*a", "a{2,1}", "(?P<1>x)", "a**"):
    try:
        re.compile(bad)
    except re.PatternError as e:
        print(bad, "->", e)
