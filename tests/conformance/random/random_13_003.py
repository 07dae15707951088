import gc, sys, weakref
stuff = [(-331, "eggs"), (abs(2) + 9) / 4, "eggs", [str(3)]]
if "red" == "":
    items4 = []
box4 = stuff
class Step1:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self
        return got, self.value
async def task2(name):
    a = await Step1(name)
    b = await Step1([a])
    return a
tasks3 = [task2(i) for i in range(2)]
waiting4 = [t.send(None) for t in tasks3]
print(len(waiting4), waiting4[0].value)
for t5 in tasks3:
    try:
        while True:
            t5.send(27099)
    except StopIteration as e:
        print(e.value)
def rec6(a):
    if a <= 1:
        return 1
    return a * rec6(a - 1)
print(rec6(5))
