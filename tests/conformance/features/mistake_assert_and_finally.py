# finally that hides, else that surprises, asserts that fail
def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("division by zero")
    else:
        print("result is", result)
        return result
    finally:
        print("finally clause")

print(divide(2, 1))
print(divide(2, 0))
def order():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("body", i)
        finally:
            print("cleanup", i)
order()
def mean(values):
    assert values, "need at least one value"
    assert (all(isinstance(v, (int, float)) for v in values)), f"bad values: {values}"
    return sum(values) / len(values)
print(mean([1, 2]))
for bad in ([], ["1"]):
    try:
        mean(bad)
    except AssertionError as e:
        print("AssertionError:", e)
divide("2", "1")
