# classes as in tutorial chapter 9: shared lists, Reverse, scopes
class Dog:
    kind = 'canine'
    tricks = []

    def __init__(self, name):
        self.name = name

    def add_trick(self, trick):
        self.tricks.append(trick)

d, e = Dog('Fido'), Dog('Buddy')
d.add_trick('roll over')
e.add_trick('play dead')
print(d.tricks, d.kind is e.kind, d.tricks is e.tricks)

class Reverse:
    """Iterator for looping over a sequence backwards."""
    def __init__(self, data):
        self.data = data
        self.index = len(data)
    def __iter__(self):
        return self
    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]

rev = Reverse('spam')
print([char for char in rev], Reverse.__doc__)

def reverse(data):
    for index in range(len(data) - 1, -1, -1):
        yield data[index]

print(''.join(reverse('golf')), sum(i * i for i in range(10)))
it = iter('ab')
print(next(it), next(it))
