# pprint: nested data, width, depth, compact, sort_dicts, pformat, recursive lists
from pprint import pprint, pformat, isreadable, isrecursive, PrettyPrinter, saferepr

menu = {"spam": ["eggs", "bacon"], "lunch": {"soup": {"tomato": 3}, "main": list(range(12))}, "a": (1,)}
pprint(menu)
pprint(menu, width=40)
pprint(menu, depth=1)
pprint(menu, sort_dicts=False, width=60, compact=True)
text = pformat(["short", "words" * 6, "x" * 40], width=50, indent=4)
print(text)
pprint("the quick brown fox jumps over the lazy dog", width=24)
loop = [1, 2]
print(isreadable(loop), isrecursive(loop))
loop.append(loop)
print(isreadable(loop), isrecursive(loop))
pprint({3, 1, 2})
pp = PrettyPrinter(width=20, underscore_numbers=True)
pp.pprint([1234567, {"k": None}, ()])
print(saferepr({"b": 1, "a": [None]}))
try:
    PrettyPrinter(indent=-1)
except ValueError as e:
    print(e)
