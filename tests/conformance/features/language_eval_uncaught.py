# an error inside executed source: frames of <string>
def apply(formula, **names):
    return eval(formula, names)
print(apply("a * b", a=6, b=7))
program = """
def check(value):
    if value < 0:
        raise ValueError('negative: ' + str(value))
    return value
result = check(5)
"""
space = {}
exec(program, space)
print(space["result"])
print(apply("check(v)", check=space["check"], v=-1))
