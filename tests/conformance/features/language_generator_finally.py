# finally runs when a generator is closed, deleted or exhausted
events = []
def reader(name):
    events.append("open " + name)
    try:
        for line in ("one", "two", "three"):
            yield line
    finally:
        events.append("close " + name)
r = reader("a")
print(next(r), events)
r.close()
print(events)
events.clear()
r = reader("b")
next(r)
del r
print(events)
events.clear()
for line in reader("c"):
    if line == "two":
        break
print(line, events)
print(list(reader("d")), events)
events.clear()
reader("e").close()
unused = reader("f")
del unused
print(events)
def closing():
    try:
        yield 1
    except GeneratorExit:
        return "value"
c = closing()
next(c)
print(c.close())
