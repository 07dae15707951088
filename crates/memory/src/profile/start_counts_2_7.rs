//! How often CPython 2.7.18 holds its shared values when a script's first line is about to run, without the script's own
//! references. Source: tests/measured/start_counts.py.

use super::StartCounts;

pub(super) const START_COUNTS: StartCounts = StartCounts {
    // Objects/longobject.c, unicodeobject.c: what is not allocated starts here (FACTS 5.3)
    static_base: 0,
    small_ints: SMALL_INTS,
    chars: CHARS,
    named: NAMED,
};

#[rustfmt::skip]
const SMALL_INTS: &[u16] = &[
    6, 2, 2, 2, 54, 400, 629, 82, 24, 51, 22, 22, 17, 46, 14, 18, 18, 13, 13, 12, 11, 26, 12, 10, 9, 9, 9, 9,
    10, 9, 9, 9, 9, 9, 11, 11, 9, 16, 6, 8, 8, 6, 6, 6, 6, 6, 3, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 6, 6, 7,
    6, 3, 6, 7, 6, 6, 6, 22, 11, 9, 9, 9, 9, 9, 9, 10, 9, 9, 9, 9, 9, 9, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
    6, 7, 6, 6, 8, 6, 6, 6, 6, 8, 6, 6, 6, 6, 9, 6, 6, 6, 6, 6, 6, 6, 6, 6, 9, 6, 6, 6, 6, 6, 6, 6, 3, 3, 3,
    3, 6, 12, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 16,
];

#[rustfmt::skip]
const CHARS: &[u16] = &[
    1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 3, 1,
    4, 5, 1, 1, 1, 2, 7, 3, 2, 2, 3, 17, 13, 9, 11, 5, 5, 5, 6, 5, 5, 4, 5, 6, 2, 5, 4, 4, 2, 1, 5, 6, 11, 4,
    4, 4, 3, 4, 7, 3, 3, 11, 5, 3, 3, 4, 3, 3, 5, 5, 6, 3, 3, 5, 3, 4, 2, 1, 3, 2, 10, 1, 10, 11, 19, 7, 10,
    12, 5, 5, 41, 7, 15, 6, 13, 18, 3, 25, 6, 6, 18, 8, 4, 21, 8, 15, 3, 4, 3, 4, 3, 3, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
];

const NAMED: &[(&str, u32)] = &[
    ("None", 2528),
    ("True", 29),
    ("False", 14),
    ("Ellipsis", 2),
    ("NotImplemented", 2),
    ("()", 1099),
    ("''", 136),
    ("int", 62),
    ("float", 53),
    ("complex", 47),
    ("str", 72),
    ("bytearray", 71),
    ("list", 39),
    ("tuple", 28),
    ("dict", 41),
    ("set", 48),
    ("frozenset", 35),
    ("bool", 13),
    ("type", 38),
    ("object", 328),
    ("slice", 14),
    ("property", 19),
    ("classmethod", 8),
    ("staticmethod", 8),
    ("super", 11),
    ("Exception", 65),
    ("BaseException", 77),
    ("ValueError", 12),
    ("TypeError", 7),
    ("KeyError", 8),
    ("IndexError", 7),
    ("AttributeError", 7),
    ("ZeroDivisionError", 7),
    ("RuntimeError", 9),
    ("StopIteration", 7),
    ("NameError", 9),
    ("OverflowError", 7),
    ("AssertionError", 7),
    ("NotImplementedError", 7),
    ("ImportError", 10),
    ("enumerate", 7),
    ("reversed", 8),
    ("memoryview", 25),
];
