def f():
    try:
        return "try"
    finally:
        print("cleanup")
def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            print(i)
        finally:
            print("f", i)
def h():
    try:
        raise KeyError("k")
    except KeyError:
        return "handled"
    else:
        return "else"
    finally:
        print("h done")
print(f())
g()
print(h())
def parse(s):
    try:
        return int(s)
    except ValueError:
        return None
print([parse(x) for x in ["1", "x", "3"]])
try:
    assert 1 == 2, "math broke"
except AssertionError as e:
    print("assert", e)
try:
    raise Exception
except Exception as e:
    print(repr(e), e.args)
try:
    try:
        1 / 0
    finally:
        print("inner")
except ZeroDivisionError as e:
    saved = e
print(saved.__traceback__.tb_lineno, saved.__context__)
def reraise():
    try:
        [].pop()
    except IndexError:
        print("log")
        raise
reraise()
