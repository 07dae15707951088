# re: match, search, fullmatch, findall, groups and spans
import re

text = "The rain in Spain falls on 12 plains, 345 times"
m = re.search(r"(\w+)ain\b", text)
print(m)
print(m.group(), m.group(1), m.start(), m.end(), m.span(1), m.groups())
print(re.match("rain", text), re.match(r"The (\w+)", text)[1])
print(re.findall(r"\d+", text), re.findall(r"(\w)ain", text))
print(re.fullmatch(r"\d{3}-\d{4}", "555-1234") is not None, bool(re.fullmatch("a+", "aab")))
for m in re.finditer(r"\w+ain\w*", text):
    print(m.group(), m.span())
date = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "2024-05")
print(date.groupdict(), date["year"], date.lastgroup, date.group("year", "month"))
print(date.groups("??"), date.expand(r"\2/\1"))
try:
    date.group("hour")
except IndexError as e:
    print(e)
try:
    m.group(5)
except IndexError as e:
    print(e)
nothing = re.search("xyz", text)
print(nothing)
print(nothing.group())
