# yield at the top level
for i in range(3):
    yield i
