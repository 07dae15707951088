# functools: partial, partialmethod, reduce; ends with a TypeError
from functools import partial, partialmethod, reduce

def power(base, exponent):
    return base ** exponent

square = partial(power, exponent=2)
two_to = partial(power, 2)
print(square(5), two_to(10))
print(square.func is power, square.args, square.keywords, two_to.args)
basetwo = partial(int, base=2)
print(basetwo("10010"), basetwo)
nested = partial(two_to, 3)
print(nested(), nested.func is power, nested.args)

class Cell:
    def __init__(self):
        self.alive = False
    def set_state(self, state):
        self.alive = bool(state)
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)

c = Cell()
c.set_alive()
print(c.alive)
c.set_dead()
print(c.alive)
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], "start"))
try:
    reduce(lambda a, b: a + b, [])
except TypeError as e:
    print(e)
square(2, exponent=3, extra=1)
