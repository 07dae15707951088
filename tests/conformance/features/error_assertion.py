# asserts with and without a message
def average(marks):
    assert len(marks) > 0, "no marks given"
    return sum(marks) / len(marks)

try:
    assert 1 + 1 == 3
except AssertionError as e:
    print(repr(e), str(e) == "")
print(average([3, 5]))
print(average([]))
