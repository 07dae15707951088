# t-strings: templates of strings and interpolations
from string.templatelib import Template, Interpolation
name = "<b>Ann</b>"
n = 3.14159
template = t"Hello {name}, pi is {n:.2f} or {n!r}"
print(type(template).__name__, template.strings, template.values)
for part in template.interpolations:
    print(repr(part.expression), part.value, part.conversion, repr(part.format_spec))
def html(template):
    out = []
    for part in template:
        match part:
            case str():
                out.append(part)
            case Interpolation(value, _, _, spec):
                text = format(value, spec) if spec else str(value)
                out.append(text.replace("<", "&lt;").replace(">", "&gt;"))
    return "".join(out)
print(html(template))
print(html(t"sum {1 + 2}" + t"!"), t"".strings, t"{n=}".strings)
both = Template("a", Interpolation(5, "five"), "b")
print(both)
try:
    template + "text"
except TypeError as e:
    print(e)
