# operator: sequence and in-place functions, attrgetter with dots, methodcaller
import operator as op
a, b = [1, 2, 3], ['a', 'b', 'c']
print(op.concat(a, b), op.contains(a, 1), op.countOf(a, 2), op.indexOf(b, 'c'))
print(op.getitem(b, 1), op.getitem(b, slice(1, 3)), op.setitem(b, 1, 'd'), b)
print(op.delitem(a, slice(0, 2)), a)
x = -1
print(op.not_(x), op.truth(x), op.is_(x, x), op.neg(x), op.inv(5), op.pos(True), op.index(7))
print(op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 8), op.xor(6, 3), op.rshift(16, 2))
c = [1]
d = op.iadd(c, [4])
print(c is d, c, op.iadd(3, 4), op.lt(1, 2.5), op.length_hint(iter([1, 2])))

class Engine:
    def __init__(self, hp):
        self.hp = hp

class Car:
    def __init__(self, name, hp):
        self.name = name
        self.engine = Engine(hp)
    def rename(self, name, *, upper=False):
        self.name = name.upper() if upper else name
        return self

cars = [Car('vw', 90), Car('bmw', 200)]
power = op.attrgetter('name', 'engine.hp')
print([power(car) for car in cars], power)
print(op.itemgetter(0, -1)('python'), op.itemgetter(slice(2))([7, 8, 9]), op.methodcaller('rename', 'audi', upper=True)(cars[0]).name)
print(op.call(max, 3, 9), op.is_none(None), op.is_not_none(0))
for f, args in ((op.indexOf, ([], 1)), (op.add, (1, 'a')), (op.index, (1.0,)), (op.attrgetter, (1,)), (op.itemgetter, ())):
    try:
        f(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    op.attrgetter('engine.torque')(cars[1])
except Exception as e:
    print(type(e).__name__, e)
