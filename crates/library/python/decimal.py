"""Decimal fixed-point and floating-point arithmetic.

CPython's module in Python does the arithmetic; its classes are made anew as those of the module in C
(Modules/_decimal/_decimal.c) show themselves: sizes, references, names in messages, words of errors.
"""

import _pydecimal as _python
import _standin

from collections.abc import MutableMapping as _MutableMapping

# The order of libmpdec's status bits, and that of the signals in a SignalDict.
_BITS = [
    _python.Clamped, _python.InvalidOperation, _python.DivisionByZero, _python.Inexact,
    _python.FloatOperation, _python.Overflow, _python.Rounded, _python.Subnormal, _python.Underflow,
]
_SIGNALS = [
    _python.InvalidOperation, _python.FloatOperation, _python.DivisionByZero, _python.Overflow, _python.Underflow,
    _python.Subnormal, _python.Inexact, _python.Rounded, _python.Clamped,
]


class _Object:
    """`object` for the module in Python."""
    __new__ = staticmethod(_standin.new)
    __setattr__ = object.__setattr__


_python.object = _Object


def _remade(old, name, size, names, slots=(), **new):
    """A class in Python again, as one in C."""
    own = dict(vars(old))
    for key in ('__dict__', '__weakref__', '__slots__', '__firstlineno__', '__static_attributes__', *names):
        own.pop(key, None)
    own.update(new, __module__='decimal', __slots__=slots, __qualname__=name)
    made = type(name, (), own)
    _standin.adopt(made, f'decimal.{name}', size, names)
    for value in own.values():
        value = getattr(value, '__func__', value)
        if type(value).__name__ == 'function':
            value.__qualname__ = f'{name}.{value.__name__}'
    return made


_NO_SIGNAL = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
              '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')

# ---- Signals

class SignalDictMixin:
    __slots__ = ()

    def __init__(self):
        self._bits = 0

    def __getitem__(self, key):
        return bool(self._bits >> _index(key) & 1)

    def __setitem__(self, key, value):
        bit = 1 << _index(key)
        self._bits = self._bits | bit if value else self._bits & ~bit

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(tuple(_SIGNALS))

    def __len__(self):
        return len(_SIGNALS)

    def __repr__(self):
        return '{' + ', '.join(f'{signal}:{self[signal]}' for signal in _SIGNALS) + '}'

    def __eq__(self, other):
        if isinstance(other, SignalDictMixin):
            return self._bits == other._bits
        if isinstance(other, dict):
            return len(other) == len(_SIGNALS) and all(self[key] == bool(other[key]) for key in other)
        return NotImplemented

    __hash__ = None

    def copy(self):
        return {signal: self[signal] for signal in _SIGNALS}


SignalDictMixin.__module__ = 'decimal'
_standin.adopt(SignalDictMixin, 'decimal.SignalDictMixin', 24, ('_bits',))


def _index(key):
    try:
        return _SIGNALS.index(key)
    except ValueError:
        raise KeyError(_NO_SIGNAL) from None


SignalDict = type(_MutableMapping)('SignalDict', (SignalDictMixin, _MutableMapping), {'__module__': 'abc'})


def _signal_dict(given):
    made = _standin.new(SignalDict)
    made._bits = 0
    for signal in given:
        if signal not in _SIGNALS:
            raise TypeError(_NO_SIGNAL)
        if not isinstance(given, (dict, SignalDictMixin)) or given[signal]:
            made._bits |= 1 << _SIGNALS.index(signal)
    return made


# ---- Context

_INTEGERS = {
    'prec': (1, 'valid range for prec is [1, MAX_PREC]', _python.MAX_PREC),
    'Emin': (_python.MIN_EMIN, 'valid range for Emin is [MIN_EMIN, 0]', 0),
    'Emax': (0, 'valid range for Emax is [0, MAX_EMAX]', _python.MAX_EMAX),
    'capitals': (0, 'valid values for capitals are [0, 1]', 1),
    'clamp': (0, 'valid values for clamp are [0, 1]', 1),
}
_ROUNDINGS = ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN',
              'ROUND_HALF_EVEN', 'ROUND_05UP')


def _context_new(cls, *args, **kwargs):
    self = _standin.new(cls)
    _fill_context(self)
    return self


def _fill_context(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                  traps=None, _ignored_flags=None):
    store = object.__setattr__
    model = _python.DefaultContext
    for name, value in (('prec', prec), ('rounding', rounding), ('Emin', Emin), ('Emax', Emax),
                        ('capitals', capitals), ('clamp', clamp)):
        if value is None:
            store(self, name, getattr(model, name))
        else:
            setattr(self, name, value)
    store(self, '_ignored', ' '.join(signal.__name__ for signal in _ignored_flags or ()))
    given = traps if traps is not None else model.traps
    store(self, '_a', given if isinstance(given, SignalDictMixin) and traps is not None else _signal_dict(given))
    given = flags if flags is not None else ()
    store(self, '_b', given if isinstance(given, SignalDictMixin) else _signal_dict(given))


def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                  traps=None, _ignored_flags=None):
    if not prec is rounding is Emin is Emax is capitals is clamp is flags is traps is _ignored_flags is None:
        _fill_context(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps, _ignored_flags)


def _context_set(self, name, value):
    store = object.__setattr__
    if name in _INTEGERS:
        low, words, high = _INTEGERS[name]
        if not isinstance(value, int):
            raise TypeError('an integer is required')
        if not low <= value <= high:
            raise ValueError(words)
        store(self, name, int(value))
    elif name == 'rounding':
        if value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        store(self, name, value)
    elif name in ('flags', 'traps'):
        if isinstance(value, SignalDictMixin):
            bits = value._bits
        elif isinstance(value, dict):
            if len(value) != len(_SIGNALS) or not all(signal in value for signal in _SIGNALS):
                raise KeyError('invalid error flag')
            bits = _signal_dict(value)._bits
        else:
            raise TypeError('argument must be a signal dict')
        getattr(self, name)._bits = bits
    elif name in ('_a', '_b', '_ignored', '_ignored_flags'):
        store(self, name, value)
    else:
        raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")


def _context_delete(self, name):
    if name in _INTEGERS or name in ('rounding', 'flags', 'traps'):
        raise AttributeError('context attributes cannot be deleted')
    object.__delattr__(self, name)


def _get_ignored(self):
    return [getattr(_python, name) for name in self._ignored.split()]


def _set_ignored(self, flags):
    object.__setattr__(self, '_ignored', ' '.join(signal.__name__ for signal in flags))


def _context_repr(self):
    flags = ', '.join(signal.__name__ for signal in _BITS if self.flags[signal])
    traps = ', '.join(signal.__name__ for signal in _BITS if self.traps[signal])
    return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
            f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')


def _context_copy(self):
    return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                   _signal_dict(self.flags), _signal_dict(self.traps), self._ignored_flags)


def _context_reduce(self):
    return type(self), (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                        [signal for signal in _SIGNALS if self.flags[signal]],
                        [signal for signal in _SIGNALS if self.traps[signal]])


def _raise_error(self, condition, explanation=None, *args):
    error = _python._condition_map.get(condition, condition)
    if error in self._ignored_flags:
        return error().handle(self, *args)
    self.flags[error] = 1
    if not self.traps[error]:
        return condition().handle(self, *args)
    # A list that grew, as C's does.
    conditions = []
    conditions.append(condition)
    raise error(conditions)


Context = _remade(
    _python.Context, 'Context', 104,
    ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', '_ignored'), slots=('_a', '_b'),
    __new__=_context_new, __init__=__init__, __setattr__=_context_set, __delattr__=_context_delete,
    __repr__=_context_repr, __reduce__=_context_reduce, copy=_context_copy, __copy__=_context_copy,
    traps=property(lambda self: self._a), flags=property(lambda self: self._b),
    _ignored_flags=property(_get_ignored, _set_ignored), _raise_error=_raise_error,
    clear_flags=lambda self: setattr(self.flags, '_bits', 0),
    clear_traps=lambda self: setattr(self.traps, '_bits', 0))


class ContextManager:
    __slots__ = ('local', 'global_')

    def __enter__(self):
        setcontext(self.local)
        return self.local

    def __exit__(self, *exc_info):
        setcontext(self.global_)
        return False


ContextManager.__module__ = 'decimal'


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    made = ContextManager()
    made.global_ = getcontext()
    made.local = _context_copy(made.global_ if ctx is None else ctx)
    for key, value in kwargs.items():
        if key not in _python._context_attributes:
            raise TypeError(f"this function got an unexpected keyword argument '{key}'")
        setattr(made.local, key, value)
    return made


def _adopt_context(old):
    return Context(old.prec, old.rounding, old.Emin, old.Emax, old.capitals, old.clamp,
                   [signal for signal in old.flags if old.flags[signal]],
                   [signal for signal in old.traps if old.traps[signal]])


_old = [_python.DefaultContext, _python.BasicContext, _python.ExtendedContext]
DefaultContext, BasicContext, ExtendedContext = map(_adopt_context, _old)
_python.DefaultContext, _python.BasicContext, _python.ExtendedContext = DefaultContext, BasicContext, ExtendedContext
_python.Context = Context

# ---- Decimal


_WORDS = {
    'Invalid tuple size': 'argument must be a sequence of length 3',
    'Invalid sign': 'sign must be an integer with the value 0 or 1',
    'The second value': 'coefficient must be a tuple of digits',
    'The third value': "string argument in the third position must be 'F', 'n' or 'N'",
    'Cannot convert': 'conversion from {} to Decimal is not supported',
}


def _divmod(self, other, context=None):
    try:
        return _old_divmod(self, other, context)
    except DivisionByZero as error:
        # mpd_qdivmod sets both bits.
        raise InvalidOperation([InvalidOperation, DivisionByZero]) from None


def _convert_other(other, raiseit=False, allow_float=False):
    made = _old_convert(other, False, allow_float)
    if made is NotImplemented and raiseit:
        raise TypeError(f'conversion from {type(other).__name__} to Decimal is not supported')
    return made


def _itself(self, *memo):
    return self


def _format(self, specifier, /, *args):
    try:
        return _old_format(self, specifier, *args)
    except ValueError:
        raise ValueError('invalid format string') from None


def _hash(self):
    if self.is_snan():
        raise TypeError('Cannot hash a signaling NaN value')
    return _old_hash(self)


def _decimal_new(cls, value='0', context=None):
    if context is not None and not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    try:
        return _sized(_new(cls, value, context))
    except (TypeError, ValueError) as error:
        # The words of PyDecType_FromSequence and PyDecType_FromObjectExact.
        text = str(error)
        for start, words in _WORDS.items():
            if text.startswith(start):
                raise type(error)(words.format(type(value).__name__)) from None
        raise


def _sized(self):
    digits = len(self._int)
    if digits > 76:
        # Four words of 19 digits lie in the object (MPD_MINALLOC_MAX, _decimal.c).
        _standin.add_bytes(self, (digits + 18) // 19 * 8)
    return self


def _triple(sign, coefficient, exponent, special=False):
    self = _standin.new(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._is_special = special
    return _sized(self) if len(coefficient) > 76 else self


def _from_float(cls, value, /):
    if not isinstance(value, (int, float)):
        raise TypeError('argument must be int or float')
    return _old_from_float(cls, value)


def _int(self):
    if self._is_special:
        if self.is_nan():
            raise ValueError('cannot convert NaN to integer')
        raise OverflowError('cannot convert Infinity to integer')
    return _old_int(self)


def _whole(name):
    old = getattr(_python.Decimal, name)

    def method(self, *args):
        if self._is_special and not args:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        return old(self, *args)

    method.__name__ = name
    return method


def _ratio(self):
    if self._is_special:
        if self.is_nan():
            raise ValueError('cannot convert NaN to integer ratio')
        raise OverflowError('cannot convert Infinity to integer ratio')
    return _old_ratio(self)


_old_int = _python.Decimal.__int__
_old_divmod = _python.Decimal.__divmod__
_old_convert = _python._convert_other
_python._convert_other = _convert_other
_old_format = _python.Decimal.__format__
_old_hash = _python.Decimal.__hash__
_old_ratio = _python.Decimal.as_integer_ratio
_new = _python.Decimal.__new__
_old_from_float = _python.Decimal.from_float.__func__
Decimal = _remade(
    _python.Decimal, 'Decimal', 104, ('_sign', '_int', '_exp', '_is_special'), __new__=_decimal_new,
    from_float=classmethod(_from_float), __format__=_format, __hash__=_hash, __divmod__=_divmod,
    __copy__=_itself, __deepcopy__=_itself, __int__=_int, __trunc__=_int, as_integer_ratio=_ratio,
    **{name: _whole(name) for name in ('__round__', '__floor__', '__ceil__')})
_python._dec_from_triple = _triple
_python._numbers.Number.register(Decimal)
for _name, _value in list(vars(_python).items()):
    # Numbers and contexts that were made with the module.
    if isinstance(_value, _python.Decimal):
        setattr(_python, _name, _triple(_value._sign, _value._int, _value._exp, _value._is_special))
for _signal in {*_SIGNALS, _python.DecimalException, *_python._condition_map}:
    _signal.__module__ = 'decimal'
_python.Decimal = Decimal
_python._SignedInfinity = (_python._Infinity, _python._NegativeInfinity)
_standin.seal(SignalDictMixin, True)
_standin.seal(Context, True)
_standin.seal(Decimal, True)

getcontext = _python.getcontext
IEEEContext = _python.IEEEContext


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _python._current_context_var.set(context)


for _function in (getcontext, setcontext, localcontext, IEEEContext):
    _function.__module__ = 'decimal'
_python.setcontext = setcontext
_python.localcontext = localcontext

for _name in [
    'DecimalTuple', 'DecimalException', 'Clamped', 'Rounded', 'Inexact', 'Subnormal', 'Underflow', 'Overflow',
    'DivisionByZero', 'FloatOperation', 'InvalidOperation', 'ConversionSyntax', 'DivisionImpossible',
    'DivisionUndefined', 'InvalidContext', 'HAVE_CONTEXTVAR', 'HAVE_THREADS', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN',
    'MIN_ETINY', 'IEEE_CONTEXT_MAX_BITS', *_ROUNDINGS,
]:
    globals()[_name] = getattr(_python, _name)

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
del _name, _value, _signal, _function, _old
