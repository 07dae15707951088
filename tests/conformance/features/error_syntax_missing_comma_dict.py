# a dict display with a forgotten comma on a line of its own
person = {
    "name": "Ann",
    "age": 31
    "city": "Oslo",
}
print(person["city"])
