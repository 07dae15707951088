# with: several managers, exits in reverse, names stay bound
class Tag:
    def __init__(self, name, log):
        self.name, self.log = name, log
    def __enter__(self):
        self.log.append(f"<{self.name}>")
        return self.name.upper()
    def __exit__(self, kind, error, traceback):
        self.log.append(f"</{self.name}>")
        return False
log = []
with Tag("html", log) as h, Tag("body", log) as b:
    log.append(h + b)
print("".join(log), h, b)
log.clear()
with (
    Tag("a", log),
    Tag("b", log) as (first, *rest),
):
    log.append("x")
print("".join(log), first, rest)
log.clear()
try:
    with Tag("ul", log), Tag("li", log):
        raise LookupError("lost")
except LookupError as e:
    print("".join(log), e)
def early():
    with Tag("p", log):
        return len(log)
print(early(), log[-1])
try:
    with 5:
        pass
except TypeError as e:
    print(e)
