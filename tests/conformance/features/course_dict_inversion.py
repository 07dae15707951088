# a dictionary turned round, with and without duplicates
capitals = {"France": "Paris", "Italy": "Rome", "Spain": "Madrid"}
inverse = {city: country for country, city in capitals.items()}
print(inverse["Rome"], dict(zip(capitals.values(), capitals)) == inverse)
ages = {"ann": 30, "bob": 25, "cat": 30}
by_age = {}
for name, age in ages.items():
    by_age.setdefault(age, []).append(name)
print(by_age, sorted(by_age))
print({age: name for name, age in ages.items()})
nested = {"a": [1, 2]}
try:
    {value: key for key, value in nested.items()}
except TypeError as e:
    print(e)
print(max(ages, key=ages.get), sorted(ages, key=lambda n: (-ages[n], n)))
try:
    print(inverse["Berlin"])
except KeyError as e:
    print(repr(e))
