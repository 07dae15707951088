# a calculator: a dictionary of functions, postfix notation
import operator
OPERATIONS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "max": max,
    "sq": lambda x: x * x,
}
UNARY = {"sq"}

def evaluate(text):
    stack = []
    for token in text.split():
        if token in OPERATIONS:
            arguments = [stack.pop() for _ in range(1 if token in UNARY else 2)]
            stack.append(OPERATIONS[token](*reversed(arguments)))
        else:
            stack.append(float(token))
    [result] = stack
    return result

print(evaluate("3 4 + 2 *"))
print(evaluate("5 sq 9 max"))
for bad in ("1 +", "1 2", "one 2 +"):
    try:
        evaluate(bad)
    except (IndexError, ValueError) as e:
        print(f"{bad!r}: {type(e).__name__}: {e}")
try:
    evaluate("1 0 /")
except ZeroDivisionError as e:
    print(e)
