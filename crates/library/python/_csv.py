"""Reading and writing of comma-separated values, as CPython's Modules/_csv.c does it."""

import _standin

__version__ = '1.0'

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 128 * 1024
_not_set = object()


class Error(Exception):
    __module__ = '_csv'


def _flag(name, value, default):
    return default if value is _not_set else bool(value)


def _character(name, value, default, allow_none):
    if value is _not_set:
        return default
    if value is None:
        if allow_none:
            return None
    elif isinstance(value, str):
        if len(value) == 1:
            return value
        if allow_none:
            raise TypeError(f'"{name}" must be a unicode character or None, not a string of length {len(value)}')
        raise TypeError(f'"{name}" must be a unicode character, not a string of length {len(value)}')
    kind = type(value).__name__
    if allow_none:
        raise TypeError(f'"{name}" must be a unicode character or None, not {kind}')
    raise TypeError(f'"{name}" must be a unicode character, not {kind}')


class Dialect:
    __slots__ = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting',
                 'skipinitialspace', 'strict')

    def __new__(cls, dialect=None, delimiter=_not_set, doublequote=_not_set, escapechar=_not_set,
                lineterminator=_not_set, quotechar=_not_set, quoting=_not_set, skipinitialspace=_not_set,
                strict=_not_set, **others):
        for name in others:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        given = {
            'delimiter': delimiter, 'doublequote': doublequote, 'escapechar': escapechar,
            'lineterminator': lineterminator, 'quotechar': quotechar, 'quoting': quoting,
            'skipinitialspace': skipinitialspace, 'strict': strict,
        }
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if dialect is not None:
            if type(dialect) is cls and all(value is _not_set for value in given.values()):
                return dialect
            for name, value in given.items():
                if value is _not_set:
                    given[name] = getattr(dialect, name, _not_set)
        self = super().__new__(cls)
        self.delimiter = _character('delimiter', given['delimiter'], ',', False)
        self.doublequote = _flag('doublequote', given['doublequote'], True)
        self.escapechar = _character('escapechar', given['escapechar'], None, True)
        ending = given['lineterminator']
        if ending is not _not_set and not isinstance(ending, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(ending).__name__}')
        self.lineterminator = '\r\n' if ending is _not_set else ending
        self.quotechar = _character('quotechar', given['quotechar'], '"', True)
        quoting = given['quoting']
        if quoting is not _not_set and type(quoting) is not int:
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        self.quoting = QUOTE_MINIMAL if quoting is _not_set else quoting
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if given['quotechar'] is None and quoting is _not_set:
            self.quoting = QUOTE_NONE
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        self.skipinitialspace = _flag('skipinitialspace', given['skipinitialspace'], False)
        self.strict = _flag('strict', given['strict'], False)
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = getattr(self, name)
            if value is not None and value in '\r\n' or value == ' ' and name != 'delimiter' and self.skipinitialspace:
                raise ValueError(f'bad {name} value')
        for one, other in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if getattr(self, one) is not None and getattr(self, one) == getattr(self, other):
                raise ValueError(f'bad {one} or {other} value')
        return self


def register_dialect(name, /, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name, /):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name, /):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=_not_set, /):
    global _limit
    old = _limit
    if limit is not _not_set:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


START_RECORD, START_FIELD, ESCAPED, IN_FIELD, IN_QUOTED, ESCAPED_IN_QUOTED, QUOTE_IN_QUOTED, EAT_CRNL, AFTER_ESC = (
    range(9))


class Reader:
    """Reads rows out of lines."""

    __slots__ = ('_input', 'dialect', '_fields')

    def __init__(self, lines, dialect):
        self._input = lines
        self.dialect = dialect
        self._line = 0

    @property
    def line_num(self):
        return self._line

    def __iter__(self):
        return self

    def __next__(self):
        self._start()
        while True:
            try:
                line = next(self._input)
            except StopIteration:
                if self._state != START_RECORD and (self._text or self._state == IN_QUOTED):
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._save()
                    break
                if self._state == EAT_CRNL or self._fields:
                    break
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self._line += 1
            for char in line:
                self._take(char)
            self._take(None)
            if self._state == START_RECORD:
                break
        fields = self._fields
        self._fields = None
        return fields

    def _start(self):
        self._fields = []
        self._text = ''
        self._state = START_RECORD
        self._plain = True

    def _save(self):
        text = self._text
        self._text = ''
        quoting = self.dialect.quoting
        if self._plain and (quoting == QUOTE_NOTNULL or quoting == QUOTE_STRINGS) and not text:
            value = None
        elif self._plain and text and (quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS):
            value = float(text)
        elif self._plain and quoting == QUOTE_NONNUMERIC:
            value = float(text)
        else:
            value = text
        self._fields.append(value)

    def _add(self, char):
        if len(self._text) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._text += char

    def _take(self, char):
        dialect = self.dialect
        state = self._state
        if state == START_RECORD:
            if char is None:
                return
            if char in '\r\n':
                self._state = EAT_CRNL
                return
            state = self._state = START_FIELD
        if state == START_FIELD:
            self._plain = True
            if char is None or char in '\r\n':
                self._save()
                self._state = START_RECORD if char is None else EAT_CRNL
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._plain = False
                self._state = IN_QUOTED
            elif char == dialect.escapechar:
                self._state = ESCAPED
            elif char == ' ' and dialect.skipinitialspace:
                pass
            elif char == dialect.delimiter:
                self._save()
            else:
                self._add(char)
                self._state = IN_FIELD
        elif state == ESCAPED:
            if char is not None and char in '\r\n':
                self._add(char)
                self._state = AFTER_ESC
            else:
                self._add('\n' if char is None else char)
                self._state = IN_FIELD
        elif state == IN_FIELD or state == AFTER_ESC:
            if state == AFTER_ESC and char is None:
                return
            if char is None or char in '\r\n':
                self._save()
                self._state = START_RECORD if char is None else EAT_CRNL
            elif char == dialect.escapechar:
                self._state = ESCAPED
            elif char == dialect.delimiter:
                self._save()
                self._state = START_FIELD
            else:
                self._add(char)
                self._state = IN_FIELD
        elif state == IN_QUOTED:
            if char is None:
                pass
            elif char == dialect.escapechar:
                self._state = ESCAPED_IN_QUOTED
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = QUOTE_IN_QUOTED if dialect.doublequote else IN_FIELD
            else:
                self._add(char)
        elif state == ESCAPED_IN_QUOTED:
            self._add('\n' if char is None else char)
            self._state = IN_QUOTED
        elif state == QUOTE_IN_QUOTED:
            if dialect.quoting != QUOTE_NONE and char == dialect.quotechar:
                self._add(char)
                self._state = IN_QUOTED
            elif char == dialect.delimiter:
                self._save()
                self._state = START_FIELD
            elif char is None or char in '\r\n':
                self._save()
                self._state = START_RECORD if char is None else EAT_CRNL
            elif not dialect.strict:
                self._add(char)
                self._state = IN_FIELD
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        elif state == EAT_CRNL:
            if char is None:
                self._state = START_RECORD
            elif char not in '\r\n':
                raise Error('new-line character seen in unquoted field - do you need to open the file with '
                            'newline=\'\'?')


class Writer:
    """Writes rows to anything with a method `write`."""

    __slots__ = ('_write', 'dialect')

    def writerow(self, row, /):
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        dialect = self.dialect
        parts = []
        count = 0
        for field in fields:
            count += 1
            text, quoted = self._field(field)
            parts.append((text, quoted))
        if count == 1 and not parts[0][0] and not parts[0][1]:
            if dialect.quoting == QUOTE_NONE or (
                    field is None and dialect.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                raise Error('single empty field record must be quoted')
            parts = [('', True)]
        quote = dialect.quotechar
        line = dialect.delimiter.join(f'{quote}{text}{quote}' if quoted else text for text, quoted in parts)
        return self._write(line + dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, field):
        dialect = self.dialect
        quoting = dialect.quoting
        if quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(field, (int, float, complex)) and not hasattr(field, '__float__')
        elif quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(field, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = field is not None
        else:
            quoted = False
        text = field if isinstance(field, str) else '' if field is None else str(field)
        special = {dialect.delimiter, dialect.escapechar, dialect.quotechar, '\r', '\n', *dialect.lineterminator}
        out = []
        for char in text:
            if char in special:
                escape = False
                if quoting == QUOTE_NONE:
                    escape = True
                elif char == dialect.quotechar:
                    if dialect.doublequote:
                        out.append(char)
                    else:
                        escape = True
                elif char == dialect.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                else:
                    if dialect.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(dialect.escapechar)
            out.append(char)
        if not quoted and dialect.skipinitialspace and dialect.delimiter == ' ' and not text:
            quoted = True
        return ''.join(out), quoted


_standin.adopt(Reader, '_csv.reader', 88, ('_line', '_text', '_state', '_plain'))
_standin.adopt(Writer, '_csv.writer', 72, ())
for _class, _name in ((Reader, 'reader'), (Writer, 'writer')):
    _class.__module__ = '_csv'
    _class.__name__ = _name
    _class.__qualname__ = _name


def reader(iterable, /, dialect='excel', **fmtparams):
    lines = iter(iterable)
    self = _standin.new(Reader)
    self.__init__(lines, Dialect(dialect, **fmtparams))
    return self


def writer(fileobj, /, dialect='excel', **fmtparams):
    write = getattr(fileobj, 'write', None)
    if write is None or not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    self = _standin.new(Writer)
    self._write = write
    self.dialect = Dialect(dialect, **fmtparams)
    return self
