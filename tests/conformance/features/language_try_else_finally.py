# the order of try, except, else and finally
def run(action, log):
    try:
        log.append("try")
        result = action()
    except ZeroDivisionError:
        log.append("except")
        result = "inf"
    except (KeyError, IndexError) as e:
        log.append(type(e).__name__)
        result = None
    else:
        log.append("else")
    finally:
        log.append("finally")
    return result
for action in (lambda: 1, lambda: 1 / 0, lambda: {}["k"], lambda: [][0]):
    log = []
    print(run(action, log), log)
log = []
try:
    run(lambda: int("z"), log)
except ValueError as e:
    print(e, log)
try:
    try:
        raise TypeError("inner")
    finally:
        print("inner finally")
except TypeError as e:
    print("outer saw", e)
try:
    print(e)
except NameError as problem:
    print(problem)
