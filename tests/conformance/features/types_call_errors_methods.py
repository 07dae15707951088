# what it shows: wrong calls of classes and methods
class Acc:
    def __init__(self, owner, balance):
        self.owner = owner
    def add(self, n):
        return n
acc = Acc("a", 1)
checks = [
    lambda: Acc(), lambda: Acc("x"), lambda: Acc(1, 2, 3), lambda: acc.add(),
    lambda: acc.add(1, 2), lambda: Acc.add(1), lambda: acc.add(m=1), lambda: acc(),
    lambda: (lambda x: x)(),
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
acc.add(1, 2, 3)
