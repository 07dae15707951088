# an exception in a key function that is a lambda
people = [{"name": "ann", "age": 3}, {"name": "bob"}, {"name": "cat", "age": 1}]
print(sorted(people, key=lambda p: p["name"])[0])
oldest = max(people, key=lambda p: p["age"])
print(oldest)
