# effective generators: index_words, defensive iteration over arguments
def index_words_iter(text):
    if text:
        yield 0
    for index, letter in enumerate(text):
        if letter == " ":
            yield index + 1

def normalize(numbers):
    total = sum(numbers)
    return [100 * value / total for value in numbers]

class ReadVisits:
    def __init__(self, data):
        self.data = data
    def __iter__(self):
        for line in self.data:
            yield int(line)

def normalize_defensive(numbers):
    if iter(numbers) is numbers:
        raise TypeError("Must supply a container")
    return normalize(numbers)

print(list(index_words_iter("Four score and seven")))
visits = [15, 35, 80]
print(normalize(visits))
once = iter(visits)
print(normalize(once))
print(normalize_defensive(ReadVisits(["15", "35", "80"])))
try:
    normalize_defensive(iter(visits))
except TypeError as e:
    print(e)
it = (len(x) for x in ["ab", "cde"])
roots = ((x, x ** 0.5) for x in it)
print(next(roots), next(it), list(roots))
normalize([])
