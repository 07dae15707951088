"""Decimal fixed-point and floating-point arithmetic: CPython's module in Python, whose errors say what those of the
module in C (Modules/_decimal/_decimal.c, dec_addstatus) say: the list of the conditions.
"""

import _pydecimal
import sys


def _raise_error(self, condition, explanation=None, *args):
    error = _pydecimal._condition_map.get(condition, condition)
    if error in self._ignored_flags:
        return error().handle(self, *args)
    self.flags[error] = 1
    if not self.traps[error]:
        return condition().handle(self, *args)
    raise error([condition])


# The order of libmpdec's status bits.
_SHOWN = [
    _pydecimal.Clamped, _pydecimal.InvalidOperation, _pydecimal.DivisionByZero, _pydecimal.Inexact,
    _pydecimal.FloatOperation, _pydecimal.Overflow, _pydecimal.Rounded, _pydecimal.Subnormal, _pydecimal.Underflow,
]


def _repr(self):
    flags = ', '.join(signal.__name__ for signal in _SHOWN if self.flags[signal])
    traps = ', '.join(signal.__name__ for signal in _SHOWN if self.traps[signal])
    return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
            f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')


_pydecimal.Context._raise_error = _raise_error
_pydecimal.Context.__repr__ = _repr
_pydecimal.__doc__ = __doc__
sys.modules[__name__] = _pydecimal
