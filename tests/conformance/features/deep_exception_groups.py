# exception groups: nested, split, subgroup, except* and derive
class ValidationErrors(ExceptionGroup):
    def derive(self, excs):
        return ValidationErrors(self.message, excs)

def validate(form):
    errors = []
    for name, (value, check) in form.items():
        try:
            check(value)
        except Exception as e:
            e.add_note(f'field {name}')
            errors.append(e)
    if errors:
        raise ValidationErrors('form is invalid', errors)
    return 'fine'

form = {'age': ('x', int), 'height': (1.8, float), 'tags': (None, len), 'size': ([], max)}
print(validate({'a': ('1', int)}))
try:
    validate(form)
except* TypeError as eg:
    print('types', eg, eg.exceptions[0].__notes__)
except* ValueError as eg:
    print('values', type(eg).__name__, [str(e) for e in eg.exceptions])

group = ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])])
match, rest = group.split(ValueError)
print(repr(match), '|', repr(rest))
print(group.subgroup(lambda e: isinstance(e, KeyError)))
print(group.subgroup(OSError), isinstance(group, Exception))
try:
    try:
        raise group
    except* KeyError as eg:
        raise RuntimeError('while handling')
except ExceptionGroup as e:
    print(e.message, [type(x).__name__ for x in e.exceptions], e.exceptions)
for args in (('m', []), ('m', [1]), ('m', 5), ('only',)):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(e)
try:
    validate(form)
except* TypeError:
    pass
