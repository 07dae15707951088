# tutorial 9.8: an iterator class for looping backwards, and the generator that does it
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

def reverse(data):
    for index in range(len(data) - 1, -1, -1):
        yield data[index]

rev = Reverse("spam")
print(iter(rev) is rev)
for char in rev:
    print(char, end=" ")
print(rev.index, list(rev))
print("".join(reverse("golf")))
xvec, yvec = [10, 20, 30], [7, 5, 3]
print(sum(x * y for x, y in zip(xvec, yvec)))
data = "golf"
print(list(data[i] for i in range(len(data) - 1, -1, -1)))
print(Reverse.__doc__)
try:
    next(Reverse(""))
except Exception as e:
    print(type(e).__name__, e)
