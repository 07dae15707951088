"""CPython's traceback, whose marks are found by the engine: there is no syntax tree in Python here."""

import sys

import _cpython_traceback
from _heapglass import anchors as _anchors, needs_no_marks as _needs_no_marks


def _extract_caret_anchors_from_line_segment(segment):
    found = _anchors(segment)
    return None if found is None else _cpython_traceback._Anchors(*found)


def _should_show_carets(self, start_offset, end_offset, all_lines, anchors):
    if _needs_no_marks("\n".join(all_lines), start_offset, end_offset):
        return False
    if anchors:
        return True
    if all_lines[0][:start_offset].lstrip() or all_lines[-1][end_offset:].rstrip():
        return True
    return False


_cpython_traceback._extract_caret_anchors_from_line_segment = _extract_caret_anchors_from_line_segment
_cpython_traceback.StackSummary._should_show_carets = _should_show_carets
_cpython_traceback.__name__ = "traceback"
sys.modules["traceback"] = _cpython_traceback
