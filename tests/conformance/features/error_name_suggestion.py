# a misspelt name deep in nested calls
def read(rows):
    return average(rows)

def average(values):
    total = sum(values)
    return totl / len(values)

data = [1, 2, 3]
print("average of", data)
print(read(data))
