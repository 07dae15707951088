# __init_subclass__ with keywords, __class_getitem__, and a registry of parsers
class Parser:
    parsers = {}
    priority = 0
    def __init_subclass__(cls, /, ext=None, priority=1, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.priority = priority
        if ext is not None:
            if ext in Parser.parsers:
                raise ValueError(f'{ext} is already parsed by {Parser.parsers[ext].__name__}')
            Parser.parsers[ext] = cls
    def __class_getitem__(cls, ext):
        return cls.parsers[ext]
    @classmethod
    def parse(cls, name, text):
        return cls[name.rpartition('.')[2]]().load(text)

class Csv(Parser, ext='csv', priority=5):
    def load(self, text):
        return [line.split(',') for line in text.splitlines()]

class Ini(Parser, ext='ini'):
    def load(self, text):
        return dict(pair.split('=') for pair in text.split())

class Strict(Ini):
    pass

print(Parser.parse('a.csv', '1,2\n3,4'), Parser.parse('b.ini', 'x=1 y=2'))
print(Parser['csv'].priority, Strict.priority, Parser.priority, sorted(Parser.parsers))
try:
    class Csv2(Parser, ext='csv'):
        pass
except ValueError as e:
    print(e)
try:
    Parser.parse('c.toml', '')
except KeyError as e:
    print('no parser for', e)
print([c.__name__ for c in Parser.__subclasses__()])

class Odd(Parser, color='blue'):
    pass
