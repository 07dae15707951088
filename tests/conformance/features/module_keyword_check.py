# keyword: which names are reserved, and a generator of safe names
import keyword

print(len(keyword.kwlist), keyword.kwlist[:5], keyword.softkwlist)
for name in ("for", "match", "print", "None", "none"):
    print(name, keyword.iskeyword(name), keyword.issoftkeyword(name))

def safe(name):
    if not isinstance(name, str):
        raise TypeError(f"name must be a string, not {type(name).__name__}")
    if keyword.iskeyword(name):
        return name + "_"
    if not name.isidentifier():
        raise ValueError(f"{name!r} is not an identifier")
    return name

print([safe(n) for n in ("class", "total", "lambda")])
try:
    safe("2x")
except ValueError as e:
    print(e)
try:
    compile("class = 1", "<test>", "exec")
except SyntaxError as e:
    print(e.msg, e.lineno)
try:
    eval("None = 2")
except SyntaxError as e:
    print(e)
match = "soft keywords can be names"
print(match, keyword.iskeyword(match))
safe(3.5)
