# removing from a list, dict or set while looping over it
numbers = [1, 2, 2, 3, 4, 4, 5]
for n in numbers:
    if n % 2 == 0:
        numbers.remove(n)
print(numbers)
numbers = [1, 2, 2, 3, 4, 4, 5]
for n in numbers[:]:
    if n % 2 == 0:
        numbers.remove(n)
print(numbers)
try:
    letters = {"a", "b"}
    for c in letters:
        letters.add(c * 2)
except RuntimeError as e:
    print(e)
ages = {"tom": 5, "jim": 17, "kim": 3}
for name in list(ages):
    if ages[name] < 4:
        del ages[name]
print(ages)
items = ["a", "b", "c"]
for i in range(len(items)):
    try:
        if items[i] == "b":
            items.pop(i)
    except IndexError as e:
        print(i, e)
for name, age in ages.items():
    if age > 10:
        ages[name.upper()] = ages.pop(name)
        ages["new"] = 1
