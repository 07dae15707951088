# too many values to unpack ends the program
records = ["Ann,30", "Bob,25", "Eve,41,Oslo"]
people = {}
for record in records:
    name, age = record.split(",")
    people[name] = int(age)
    print(name, people[name])
print(people)
