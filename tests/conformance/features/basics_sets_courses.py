# sets: which students take which courses
math_class = {"Ana", "Ben", "Cleo", "Dan"}
art_class = {"Cleo", "Dan", "Eve"}
print(sorted(math_class & art_class))
print(sorted(math_class | art_class))
print(sorted(math_class - art_class), sorted(art_class - math_class))
print(sorted(math_class ^ art_class))
print({"Cleo"} <= art_class, math_class.isdisjoint({"Zoe"}))
letters = set("abracadabra")
print(letters, len(letters))
art_class.add("Eve")
art_class.add("Fay")
art_class.discard("Nobody")
art_class.update(["Gus", "Ana"])
print(len(art_class), sorted(art_class))
vowels = frozenset("aeiou")
print({c for c in "comprehension" if c not in vowels})
try:
    vowels.add("y")
except AttributeError as e:
    print(e)
try:
    {[1, 2], 3}
except TypeError as e:
    print(e)
groups = {vowels: "vowels", frozenset("xyz"): "last"}
print(groups[frozenset("uoiea")])
