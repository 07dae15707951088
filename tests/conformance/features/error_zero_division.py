# a division by zero three calls down
def mean(values):
    return sum(values) / len(values)

def summary(name, values):
    return f"{name}: {mean(values):.1f}"

def main(groups):
    for name, values in groups.items():
        print(summary(name, values))

main({"a": [1, 2], "b": []})
