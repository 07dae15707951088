# a tiny Lisp: tokenizer, parser, environments, closures and error handling
import operator
from functools import reduce

class LispError(Exception):
    pass

class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer
    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"undefined symbol: {name}")

class Procedure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env
    def __call__(self, *args):
        if len(args) != len(self.params):
            raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        return evaluate(self.body, Env(self.params, args, self.env))

def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()

def parse(tokens):
    if not tokens:
        raise LispError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens and tokens[0] != ")":
            items.append(parse(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop(0)
        return items
    if token == ")":
        raise LispError("unexpected )")
    try:
        return int(token)
    except ValueError:
        return token

def evaluate(x, env):
    if isinstance(x, str):
        return env.find(x)[x]
    if not isinstance(x, list):
        return x
    match x:
        case ["define", name, expr]:
            env[name] = evaluate(expr, env)
            return None
        case ["lambda", params, body]:
            return Procedure(params, body, env)
        case ["if", test, then, other]:
            return evaluate(then if evaluate(test, env) else other, env)
        case [op, *args]:
            return evaluate(op, env)(*[evaluate(a, env) for a in args])

world = Env(["+", "*", "-", "<", "list"],
            [lambda *a: sum(a), lambda *a: reduce(operator.mul, a, 1), operator.sub, operator.lt, lambda *a: list(a)])
for source in ["(define sq (lambda (n) (* n n)))", "(sq 5)", "(if 1 (list 1) 0)",
               "(sq 1 2)", "(boom)", "(+ 1", ")"]:
    try:
        print(source, "=>", evaluate(parse(tokenize(source)), world))
    except LispError as e:
        print(source, "error:", e)
print(type(world["sq"]).__name__, world["sq"].env is world)
evaluate(parse(tokenize("(- 1)")), world)
