# return, break and continue meet finally
def plain():
    try:
        return "try"
    finally:
        print("cleanup")
def value_is_fixed():
    n = 1
    try:
        return n
    finally:
        n = 2
def same_list():
    items = [1]
    try:
        return items
    finally:
        items.append(2)
def loops():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out
def from_except():
    try:
        {}["k"]
    except KeyError as e:
        return e.args
    else:
        return "else"
    finally:
        print("bye")
for func in (plain, value_is_fixed, same_list, loops, from_except):
    print(func.__name__, func())
