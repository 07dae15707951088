# eval, exec and compile of literal source
x = 10
print(eval("x * 2 + 1"), eval("[i for i in range(x) if i > 7]"))
space = {"n": 4}
exec("m = n ** 2\ndef twice(v): return v * 2", space)
print(space["m"], space["twice"](5), sorted(k for k in space if k != "__builtins__"))
print(eval("a + b", {"a": 1}, {"b": 2}))
code = compile("x + y", "<formula>", "eval")
print(code.co_names, code.co_filename, eval(code, {"x": 1, "y": 2}))
body = compile("for i in range(2):\n    print('line', i)\n", "<body>", "exec")
exec(body)
print(i, exec("pass"))
def scope():
    y = 1
    exec("y = 2")
    return y, eval("y")
print(scope())
for source in ("1 +", "x = = 2", "(1", "print 'a'", "undefined", "1 / 0"):
    try:
        eval(source)
    except (SyntaxError, NameError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
