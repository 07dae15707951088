# a small tokenizer with a regular expression, and a parser on top
import re
TOKEN = re.compile(r"\s*(?:(\d+)|(.))")

def tokenize(text):
    for number, operator in TOKEN.findall(text):
        yield ("NUM", int(number)) if number else ("OP", operator)

def expression(tokens):
    value = term(tokens)
    while tokens and tokens[0][1] in ("+", "-"):
        op = tokens.pop(0)[1]
        right = term(tokens)
        value = value + right if op == "+" else value - right
    return value

def term(tokens):
    value = factor(tokens)
    while tokens and tokens[0][1] == "*":
        tokens.pop(0)
        value *= factor(tokens)
    return value

def factor(tokens):
    kind, value = tokens.pop(0)
    if kind == "NUM":
        return value
    if value == "(":
        inner = expression(tokens)
        tokens.pop(0)
        return inner
    raise SyntaxError(f"unexpected {value!r}")

print(list(tokenize("2*(3+4)")))
print(expression(list(tokenize("2*(3+4) - 1"))))
print(expression(list(tokenize("2 + * 3"))))
