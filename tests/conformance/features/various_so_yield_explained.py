# StackOverflow: what does the yield keyword do
def create_generator():
    mylist = range(3)
    for i in mylist:
        yield i * i

mygenerator = create_generator()
for i in mygenerator:
    print(i)
print(list(mygenerator))

class Bank:
    crisis = False
    def create_atm(self):
        while not self.crisis:
            yield "$100"

hsbc = Bank()
corner_street_atm = hsbc.create_atm()
print(next(corner_street_atm), [next(corner_street_atm) for cash in range(3)])
hsbc.crisis = True
try:
    next(corner_street_atm)
except StopIteration:
    print("<StopIteration>")
wall_street_atm = hsbc.create_atm()
print(next(wall_street_atm, "no money"))
hsbc.crisis = False
print(next(corner_street_atm, "still no money"))
brand_new = hsbc.create_atm()
print(next(brand_new), type(brand_new).__name__, brand_new.__name__)
