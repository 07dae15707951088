# mode: stdout
# a simple ORM with descriptors and a metaclass: fields, foreign keys, queries and validation
from operator import attrgetter, eq, gt, lt, contains

class ValidationError(ValueError):
    pass

class Field:
    counter = 0
    def __init__(self, *, default=None, required=False):
        Field.counter += 1
        self.order, self.default, self.required = Field.counter, default, required
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        return self if obj is None else obj._data.get(self.name, self.default)
    def __set__(self, obj, value):
        obj._data[self.name] = self.validate(value)
        obj._dirty.add(self.name)
    def validate(self, value):
        if value is None and self.required:
            raise ValidationError(f'{self.name} is required')
        return value

class Integer(Field):
    def validate(self, value):
        value = super().validate(value)
        if value is not None and not isinstance(value, int):
            raise ValidationError(f'{self.name}: {value!r} is not an integer')
        return value

class Text(Field):
    def __init__(self, max_length=20, **kw):
        super().__init__(**kw)
        self.max_length = max_length
    def validate(self, value):
        value = super().validate(value)
        if value is not None and len(value) > self.max_length:
            raise ValidationError(f'{self.name}: longer than {self.max_length}')
        return value

class Foreign(Field):
    def __init__(self, target, **kw):
        super().__init__(**kw)
        self.target = target
    def __get__(self, obj, owner):
        if obj is None:
            return self
        return ModelMeta.models[self.target].objects.get(id=obj._data[self.name])
    def validate(self, value):
        return value.id

class Query:
    OPS = {'gt': gt, 'lt': lt, 'contains': contains, 'exact': eq}
    def __init__(self, rows):
        self.rows = rows
    def filter(self, **conditions):
        rows = self.rows
        for key, wanted in conditions.items():
            *path, op = key.split('__') if key.rpartition('__')[2] in self.OPS else (*key.split('__'), 'exact')
            read = attrgetter('.'.join(path))
            rows = [r for r in rows if self.OPS[op](read(r), wanted)]
        return Query(rows)
    def get(self, **conditions):
        match self.filter(**conditions).rows:
            case [one]:
                return one
            case []:
                raise LookupError(f'nothing matches {conditions}')
            case many:
                raise LookupError(f'{len(many)} rows match {conditions}')
    def order_by(self, name):
        return Query(sorted(self.rows, key=attrgetter(name.lstrip('-')), reverse=name.startswith('-')))
    def __iter__(self):
        return iter(self.rows)
    def __len__(self):
        return len(self.rows)

class ModelMeta(type):
    models = {}
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = sorted((v for v in ns.values() if isinstance(v, Field)), key=lambda f: f.order)
        cls.objects = Query([])
        if bases:
            mcls.models[name] = cls
        return cls

class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        self._data, self._dirty = {}, set()
        for field in self.fields:
            setattr(self, field.name, kw.pop(field.name, field.default))
        if kw:
            raise TypeError(f'{type(self).__name__} has no field {", ".join(kw)}')
    def save(self):
        self.id = len(self.objects) + 1
        self.objects.rows.append(self)
        columns = ', '.join(f.name for f in self.fields)
        print(f'INSERT INTO {type(self).__name__.lower()} ({columns}) VALUES {tuple(self._data.values())}')
        self._dirty.clear()
        return self
    def __repr__(self):
        return f'<{type(self).__name__} {self.id}>'

class Author(Model):
    name = Text(required=True)
    born = Integer(default=1900)

class Book(Model):
    title = Text(max_length=12)
    author = Foreign('Author')
    pages = Integer()

woolf = Author(name='Woolf', born=1882).save()
orwell = Author(name='Orwell').save()
for title, author, pages in [('Orlando', woolf, 333), ('1984', orwell, 328), ('Waves', woolf, 324)]:
    Book(title=title, author=author, pages=pages).save()
print(list(Book.objects.filter(pages__gt=325)), [b.title for b in Book.objects.order_by('-pages')])
print([b.title for b in Book.objects.filter(author__name='Woolf', title__contains='W')], Book.objects.get(id=2).author.name)
orwell.born = 1903
print(orwell._dirty, orwell.born, [f.name for f in Book.fields], sorted(ModelMeta.models))
for attempt in (lambda: Author(), lambda: Author(name='X', born='1'), lambda: Book(title='a' * 13), lambda: Author(name='Y', age=3),
                lambda: Book.objects.get(author__name='Woolf'), lambda: Book.objects.filter(publisher='x'), lambda: Author.objects.get(id=9)):
    try:
        attempt()
    except (ValidationError, TypeError, LookupError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    Book(title='No author')
except Exception as e:
    print(type(e).__name__, e)
