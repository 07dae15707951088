# an exception in a generator that feeds another
def numbers(texts):
    for text in texts:
        yield int(text)

def doubled(source):
    for n in source:
        yield n * 2

pipeline = doubled(numbers(["1", "2", "x", "4"]))
print(next(pipeline))
for value in pipeline:
    print(value)
