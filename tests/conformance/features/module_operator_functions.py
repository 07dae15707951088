# operator: operators as functions, a calculator table; ends with ZeroDivisionError
import operator
from functools import reduce

ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
       "//": operator.floordiv, "%": operator.mod, "**": operator.pow}

def calculate(expression):
    left, op, right = expression.split()
    return ops[op](int(left), int(right))

for text in ("3 + 4", "10 - 7", "6 * 7", "7 / 2", "7 // 2", "2 ** 8"):
    print(text, "=", calculate(text))
print(reduce(operator.mul, range(1, 6)), reduce(operator.xor, [4, 1, 2, 1, 2]))
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf([5, 6], 6))
print(operator.not_(0), operator.truth([]), operator.is_(None, None), operator.lt(1, 2))
items = [1, 2, 3]
operator.setitem(items, 0, 99)
operator.delitem(items, 1)
alias = items
alias = operator.iadd(alias, [7])
print(items, alias is items, operator.concat("a", "b"), operator.neg(5), operator.index(True))
try:
    calculate("1 & 2")
except KeyError as e:
    print("unknown operator", e)
try:
    operator.add(1, "2")
except TypeError as e:
    print(e)
calculate("1 / 0")
