//! How often CPython 3.11.7 holds its shared values when a script's first line is about to run, without the script's own
//! references. Source: tests/measured/start_counts.py.

use super::StartCounts;

pub(super) const START_COUNTS: StartCounts = StartCounts {
    // Objects/longobject.c, unicodeobject.c: what is not allocated starts here (FACTS 5.3)
    static_base: 999_999_999,
    small_ints: SMALL_INTS,
    chars: CHARS,
    named: NAMED,
};

#[rustfmt::skip]
const SMALL_INTS: &[u16] = &[
    3, 0, 2, 8, 75, 474, 301, 203, 80, 106, 47, 42, 31, 63, 33, 25, 22, 15, 9, 8, 13, 39, 8, 12, 9, 11, 8, 6,
    8, 11, 4, 6, 4, 6, 7, 10, 8, 30, 5, 4, 5, 4, 3, 4, 3, 8, 2, 4, 4, 4, 7, 7, 3, 6, 4, 4, 4, 4, 6, 4, 4, 7,
    4, 1, 5, 4, 3, 3, 9, 28, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    5, 4, 4, 5, 6, 5, 5, 4, 6, 4, 4, 5, 5, 6, 4, 4, 5, 4, 5, 5, 5, 4, 5, 7, 4, 4, 4, 4, 4, 4, 4, 6, 4, 4, 5,
    3, 42, 4, 3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 8, 37,
];

#[rustfmt::skip]
const CHARS: &[u16] = &[
    0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 12, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 1, 0,
    7, 1, 4, 3, 4, 13, 17, 6, 6, 6, 5, 51, 34, 10, 5, 4, 5, 6, 5, 5, 5, 5, 4, 19, 4, 13, 4, 13, 7, 4, 10, 4,
    4, 4, 4, 4, 2, 2, 9, 2, 2, 5, 8, 5, 2, 3, 3, 2, 2, 2, 9, 2, 2, 8, 2, 2, 8, 11, 10, 3, 0, 0, 4, 4, 4, 4, 4,
    4, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 2, 10, 2, 4, 2, 2, 6, 5, 4, 6, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];

const NAMED: &[(&str, u32)] = &[
    ("None", 5486),
    ("True", 408),
    ("False", 385),
    ("Ellipsis", 13),
    ("NotImplemented", 3),
    ("()", 1_000_000_551),
    ("''", 1_000_000_147),
    ("b''", 1_000_001_742),
    ("int", 97),
    ("float", 51),
    ("complex", 36),
    ("str", 126),
    ("bytes", 78),
    ("bytearray", 84),
    ("list", 44),
    ("tuple", 103),
    ("dict", 59),
    ("set", 50),
    ("frozenset", 37),
    ("bool", 28),
    ("type", 59),
    ("object", 1140),
    ("range", 26),
    ("slice", 18),
    ("property", 22),
    ("classmethod", 15),
    ("staticmethod", 16),
    ("super", 12),
    ("Exception", 130),
    ("BaseException", 115),
    ("ValueError", 21),
    ("TypeError", 5),
    ("KeyError", 5),
    ("IndexError", 5),
    ("AttributeError", 7),
    ("ZeroDivisionError", 5),
    ("RuntimeError", 17),
    ("StopIteration", 5),
    ("NameError", 8),
    ("OverflowError", 5),
    ("AssertionError", 5),
    ("NotImplementedError", 5),
    ("ImportError", 14),
    ("enumerate", 10),
    ("zip", 16),
    ("map", 14),
    ("filter", 9),
    ("reversed", 11),
    ("memoryview", 39),
];
