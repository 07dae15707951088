# regex HOWTO: match objects, groups, verbose patterns, split and sub
import re

p = re.compile(r"(?P<area>\d{3})-(?P<number>\d{4})")
m = p.search("call 555-0199 now")
print(m.group(), m.start(), m.end(), m.span("number"), m.groupdict())
print(p.match("call 555-0199"), m.lastgroup, m.groups())
header = re.compile(r"""
    \s*(?P<header>[^:]+)   # name
    \s*:                   # colon
    (?P<value>.*?)         # value
    \s*$""", re.VERBOSE)
h = header.match("From: author@example.com  ")
print(repr(h["header"]), repr(h["value"]))
print(re.findall(r"\b(\w)(\w*)", "the quick fox"), re.split(r"(\W+)", "This... is a test."))
def hexrepl(match):
    return hex(int(match.group()))
print(re.sub(r"\d+", hexrepl, "Call 65490 for printing, 49152 for user code."))
print(re.subn("(blue|white)", "colour", "blue socks and white shoes"))
print(re.match(r"(?i)<.*?>", "<HTML><head>").group(), re.sub(r"section{([^}]*)}", r"sub{\1}", "section{One} section{}"))
try:
    re.compile("(unclosed")
except re.error as e:
    print(e, "|", e.msg, e.pos)
try:
    m.group("extension")
except Exception as e:
    print(type(e).__name__, e)
