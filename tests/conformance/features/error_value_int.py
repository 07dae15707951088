# text that is no number
def parse(line):
    name, age = line.split(",")
    return name, int(age)

def load(lines):
    return [parse(line) for line in lines]

print(load(["ann,31", "bob,25"]))
print(load(["cat,7", "dan,seven"]))
