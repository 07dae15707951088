# annotationlib: values, forward references and source text
# the class Missing is defined later
from annotationlib import Format, get_annotations
def link(a: Missing, b: int, c: list[Missing]) -> None:
    return a
print(get_annotations(link, format=Format.STRING))
refs = get_annotations(link, format=Format.FORWARDREF)
print(refs["a"].__forward_arg__, refs["b"], type(refs["a"]).__name__)
try:
    get_annotations(link)
except NameError as e:
    print(e)
class Missing:
    size: int
    parent: Missing
print(get_annotations(link)["a"] is Missing)
print(get_annotations(Missing)["parent"].__name__, sorted(Missing.__annotations__))
print(refs["a"].evaluate() is Missing)
print(Format.VALUE, Format.STRING.value, get_annotations(Missing, format=Format.STRING))
