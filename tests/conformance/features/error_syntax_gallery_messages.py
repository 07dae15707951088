# a table of snippets that do not compile, with what CPython says about each
snippets = [
    "if x",
    "x = (1, 2",
    "f(a b)",
    "'abc",
    "lambda x: = 1",
    "def f(a, a): pass",
    "f() = 1",
    "x + 1 = 2",
    "None = 1",
    "for f() in y: pass",
    "with open('a') as 1: pass",
    "a, b += 1",
    "x = 0777",
    "{1: 2, 3}",
    "class C(x for x in y): pass",
    "def f(**kw, a): pass",
]
for source in snippets:
    try:
        compile(source, "<snippet>", "exec")
    except SyntaxError as error:
        print(f"{source!r:30} {error.lineno}:{error.offset} {error.msg}")
