# an error during the handling of another one
def average(values):
    return sum(values) / len(values)
def report(values):
    try:
        return average(values)
    except ZeroDivisionError:
        return "average of " + values
    finally:
        print("report done")
numbers = [1, 2, 3]
print(report(numbers))
print(report([]))
