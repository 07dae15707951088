# assert: with a message, without one, with a tuple
def average(values):
    assert values, "no values"
    assert all(isinstance(v, (int, float)) for v in values), f"bad values: {values}"
    return sum(values) / len(values)
print(average([1, 2, 6]))
for wrong in ([], ["x"], ()):
    try:
        average(wrong)
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    assert False, (1, [2])
except AssertionError as e:
    print(e.args, __debug__)
total = 10
parts = [3, 3, 3]
assert sum(parts) == total, f"parts sum to {sum(parts)}, not {total}"
