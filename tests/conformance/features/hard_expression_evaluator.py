# mode: stdout
# tokenizer, recursive descent parser and tree-walking evaluator with variables and functions
import re
from dataclasses import dataclass
from typing import Any

TOKENS = [('NUM', r'\d+(?:\.\d+)?'), ('NAME', r'[A-Za-z_]\w*'), ('OP', r'\*\*|[-+*/%(),=<>]'), ('SKIP', r'\s+'), ('BAD', r'.')]
MASTER = re.compile('|'.join(f'(?P<{n}>{p})' for n, p in TOKENS))

@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    pos: int

class ParseError(SyntaxError):
    pass

def tokenize(source):
    for m in MASTER.finditer(source):
        if m.lastgroup == 'BAD':
            raise ParseError(f'bad character {m.group()!r} at {m.start()}')
        if m.lastgroup != 'SKIP':
            yield Token(m.lastgroup, m.group(), m.start())
    yield Token('END', '', len(source))

class Node:
    __match_args__ = ('args',)
    def __init__(self, *args):
        self.args = args
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.args))})"

class Num(Node): pass
class Var(Node): pass
class Bin(Node): pass
class Neg(Node): pass
class Call(Node): pass
class Let(Node): pass

class Parser:
    LEVELS = [{'<', '>'}, {'+', '-'}, {'*', '/', '%'}]
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.i = 0
    @property
    def tok(self):
        return self.tokens[self.i]
    def accept(self, *texts):
        if self.tok.text in texts:
            self.i += 1
            return self.tokens[self.i - 1].text
    def expect(self, text):
        if not self.accept(text):
            raise ParseError(f'expected {text!r}, found {self.tok.text or "end"!r} at {self.tok.pos}')
    def parse(self):
        if self.tok.kind == 'NAME' and self.tokens[self.i + 1].text == '=':
            name = self.tok.text
            self.i += 2
            tree = Let(name, self.level(0))
        else:
            tree = self.level(0)
        if self.tok.kind != 'END':
            raise ParseError(f'unexpected {self.tok.text!r} at {self.tok.pos}')
        return tree
    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while op := self.accept(*self.LEVELS[n]):
            left = Bin(op, left, self.level(n + 1))
        return left
    def unary(self):
        if self.accept('-'):
            return Neg(self.unary())
        base = self.atom()
        return Bin('**', base, self.unary()) if self.accept('**') else base
    def atom(self):
        t = self.tok
        self.i += 1
        if t.kind == 'NUM':
            return Num(float(t.text) if '.' in t.text else int(t.text))
        if t.kind == 'NAME':
            if not self.accept('('):
                return Var(t.text)
            args = [self.level(0)]
            while self.accept(','):
                args.append(self.level(0))
            self.expect(')')
            return Call(t.text, args)
        if t.text == '(':
            inner = self.level(0)
            self.expect(')')
            return inner
        raise ParseError(f'unexpected {t.text or "end"!r} at {t.pos}')

OPS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
       '%': lambda a, b: a % b, '**': pow, '<': lambda a, b: a < b, '>': lambda a, b: a > b}

def evaluate(node, env):
    match node:
        case Num((value,)):
            return value
        case Var((name,)):
            return env[name]
        case Neg((operand,)):
            return -evaluate(operand, env)
        case Bin((op, left, right)):
            return OPS[op](evaluate(left, env), evaluate(right, env))
        case Call((name, args)):
            return env[name](*[evaluate(a, env) for a in args])
        case Let((name, value)):
            env[name] = evaluate(value, env)
            return env[name]

env: dict[str, Any] = {'max': max, 'pi': 3.14159}
print(Parser('x = 2 + 3 * -y ** 2').parse())
for line in ('r = 4', '2 * pi * r', 'max(1, r % 3, 2 ** 3)', '(1 + 2', '1 / (r - 4)', 'q + 1', '3 $ 4', 'pi(2)'):
    try:
        print(line, '=>', evaluate(Parser(line).parse(), env))
    except (ParseError, ArithmeticError, NameError, KeyError, TypeError) as e:
        print(line, '!!', type(e).__name__, e)
print(sorted(env), evaluate(Parser('1 + )').parse(), env))
