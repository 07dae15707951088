# mode: stdout
# a JSON parser and pretty printer written by hand, checked against the json module
import json
from io import StringIO

class JSONError(ValueError):
    def __init__(self, message, text, pos):
        line = text.count('\n', 0, pos) + 1
        super().__init__(f'{message} at line {line}, column {pos - text.rfind(chr(10), 0, pos)}')
        self.pos = pos

class Reader:
    CONSTANTS = {'true': True, 'false': False, 'null': None}
    ESCAPES = {'n': '\n', 't': '\t', '"': '"', '\\': '\\', '/': '/'}
    def __init__(self, text):
        self.text, self.pos = text, 0
    def fail(self, message):
        raise JSONError(message, self.text, self.pos)
    def peek(self):
        while self.text[self.pos:self.pos + 1].isspace():
            self.pos += 1
        return self.text[self.pos:self.pos + 1]
    def take(self, char):
        if self.peek() != char:
            self.fail(f'expected {char!r}, got {self.peek()!r}')
        self.pos += 1
    def value(self):
        match self.peek():
            case '{':
                return dict(self.sequence('{', '}', self.pair))
            case '[':
                return list(self.sequence('[', ']', self.value))
            case '"':
                return self.string()
            case '':
                self.fail('unexpected end')
            case c if c.isalpha():
                return self.constant()
            case _:
                return self.number()
    def sequence(self, opening, closing, item):
        self.take(opening)
        if self.peek() != closing:
            yield item()
            while self.peek() == ',':
                self.take(',')
                yield item()
        self.take(closing)
    def pair(self):
        key = self.string()
        self.take(':')
        return key, self.value()
    def string(self):
        self.take('"')
        out = []
        while (c := self.text[self.pos:self.pos + 1]) != '"':
            if not c:
                self.fail('unterminated string')
            self.pos += 1
            if c == '\\':
                c = self.ESCAPES[self.text[self.pos]]
                self.pos += 1
            out.append(c)
        self.pos += 1
        return ''.join(out)
    def constant(self):
        for word, value in self.CONSTANTS.items():
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        self.fail('unknown word')
    def number(self):
        end = self.pos
        while self.text[end:end + 1] in set('+-.eE0123456789'):
            end += 1
        raw, self.pos = self.text[self.pos:end], end
        try:
            return int(raw)
        except ValueError:
            return float(raw)

def pretty(value, out, indent=0, step=2):
    pad = ' ' * (indent + step)
    if isinstance(value, (dict, list)) and value:
        brackets = '{}' if isinstance(value, dict) else '[]'
        print(brackets[0], file=out)
        for i, item in enumerate(value, 1):
            out.write(pad)
            if isinstance(value, dict):
                out.write(json.dumps(item) + ': ')
                item = value[item]
            pretty(item, out, indent + step, step)
            out.write(',\n' if i < len(value) else '\n')
        out.write(' ' * indent + brackets[1])
    else:
        out.write(json.dumps(value))
    return out

text = '{"id": 7, "ok": [true, null], "e": {},\n "t": "a\\n\\"b", "x": -2.5e1}'
value = Reader(text).value()
print(value, value == json.loads(text))
result = pretty(value, StringIO()).getvalue()
print(result, result == json.dumps(value, indent=2))
for bad in ('[1, 2', '{"a" 1}', '[tru]', '"abc', '[1,\n  2,\n ?]', ''):
    try:
        print(Reader(bad).value())
    except JSONError as e:
        print(repr(bad), e)
    except ValueError as e:
        print(repr(bad), '->', e)
Reader('{"a": [1, {"b": "\\q"}]}').value()
