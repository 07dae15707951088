# more snippets that do not compile: operators of other languages, names, brackets
snippets = [
    "True = 1", "class = 'Biology'", "f(a=1, a=2)", "[3, 4)", "price × 4", "{'pear': }",
    "a, *b, *c = d", "del f(x)", "a && b", "count++", "[n, m for n in y]", "x = 1 if y",
    "x = 1 + \\ 2", "f'{n} items}'", "f(n for n in y, 1)", "def f(a=1, b): pass",
    "if a:\n    b\nelse:\n    c\nelif d:\n    e", "def f():\n    from math import *",
    "def f():\n    def g():\n        nonlocal t", "for i in y:\n    def f(): continue",
]
for number, source in enumerate(snippets, 1):
    try:
        compile(source, "<snippet>", "exec")
    except SyntaxError as e:
        print(number, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.msg)
