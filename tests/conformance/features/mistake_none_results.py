# None from methods that change in place, and from a missing return
numbers = [3, 1, 2]
numbers = numbers.sort()
print(numbers)
def find_user(users, name):
    for user in users:
        if user["name"] == name:
            return user
attempts = {
    "append": lambda: [1].append(2).append(3),
    "index": lambda: numbers[0],
    "len": lambda: len(numbers),
    "loop": lambda: [n for n in numbers],
    "call": lambda: print("hi")(),
    "plus": lambda: numbers + 1,
    "in": lambda: 3 in numbers,
    "compare": lambda: numbers < 4,
    "item": lambda: numbers.__setitem__(0, 1),
    "unpack": lambda: max(*numbers),
    "keys": lambda: dict(**numbers),
    "text": lambda: "total: " + numbers,
}
for name, attempt in attempts.items():
    try:
        attempt()
    except (TypeError, AttributeError) as e:
        print(f"{name}: {e}")
users = [{"name": "ann", "email": "a@x.org"}]
print(find_user(users, "ann")["email"])
print(find_user(users, "bob")["email"].upper())
