import gc, sys, weakref
n2, *values2 = [7, *[1, 1, -380, 5]]
text = str(n2)
items = [(6, "%s:%d" % ("42", n2)), round(27.5, 1)]
for v1 in values2[1:]:
    word2 = "-".join(list({s: len(s) for s in [""]}))
def work2():
    "long word here"
    unique = set([v * 4 for v in list(map(len, sorted("x".split())))])
    words2 = []
    return (7) / 2
try:
    text += text
    table = {}
    raise RuntimeError(text)
except Exception:
    for key3, value4 in {}.items():
        if list({**dict(a=n2, b=19362), "zz": -126}.values()) is [v * 3 for v in sorted(set())]:
            pass
ratio2 = round((1) / 8, 1)
def change5():
    seen = {v % 5 for v in list(map(len, "spam".split()))}
    return "red"
undefined_name
