# tutorial chapter 8: exceptions, else, chaining, notes and groups
class B(Exception):
    pass
class C(B):
    pass
class D(C):
    pass

for cls in [B, C, D]:
    try:
        raise cls()
    except D:
        print("D")
    except C:
        print("C")
    except B:
        print("B")

def divide(x, y):
    try:
        result = x / y
    except ZeroDivisionError:
        print("division by zero!")
    else:
        print("result is", result)
    finally:
        print("executing finally clause")

divide(2, 1)
divide(2, 0)
try:
    raise Exception("spam", "eggs")
except Exception as inst:
    x, y = inst.args
    print(type(inst), inst.args, inst, x, y)
try:
    open_database = None
    raise RuntimeError from OSError("unable")
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__)
divide("2", "1")
