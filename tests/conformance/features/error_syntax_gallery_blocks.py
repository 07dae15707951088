# blocks and indentation that do not compile, each caught
sources = {
    "while": "while True:\nx = 1",
    "try": "try:\n    pass\nx = 1",
    "indent": "x = 1\n  y = 2",
    "dedent": "if 1:\n        a\n    b",
    "else": "if 1:\n    pass\nelse\n    pass",
    "except": "try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass",
    "match": "match x:\n    case 1:\n    pass",
    "return": "class C:\n    return 1",
    "yield": "class D:\n    yield",
}
for name, source in sources.items():
    try:
        compile(source, name, "exec")
        print(name, "compiled")
    except SyntaxError as e:
        print(name, type(e).__name__, "line", e.lineno, e.msg, repr(e.text))
