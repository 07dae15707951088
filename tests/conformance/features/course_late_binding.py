# closures look names up when they are called
multipliers = [lambda x: x * i for i in range(4)]
print([m(2) for m in multipliers])
fixed = [lambda x, i=i: x * i for i in range(4)]
print([m(2) for m in fixed])

def make(n):
    def multiply(x):
        return x * n
    return multiply
made = [make(n) for n in range(4)]
print([m(2) for m in made], made[3].__closure__[0].cell_contents)
callbacks = {}
for name in ("save", "load"):
    callbacks[name] = lambda: name
print(callbacks["save"](), callbacks["load"]())
name = "changed"
print(callbacks["save"]())
del name
callbacks["load"]()
