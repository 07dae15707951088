"""CPython's tokenizer for `tokenize`, which has it in C: lines are taken apart with a regular expression. An f-string is
one STRING here; what is inside of it is not looked at.
"""

import re
from token import (COMMENT, DEDENT, ENDMARKER, INDENT, NAME, NEWLINE, NL, NUMBER, OP, STRING, EXACT_TOKEN_TYPES)

_NUMBER = (r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|"
           r"(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*)"
           r"(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?")
_PREFIX = r"(?:[bB][rR]?|[rR][bBfFtT]?|[uU]|[fFtT][rR]?)?"
_TOKEN = re.compile("|".join([
    rf"(?P<triple>{_PREFIX}(?:'''|\"\"\"))",
    rf"(?P<string>{_PREFIX}(?:'(?:[^\n'\\]|\\.|\\\n)*'|\"(?:[^\n\"\\]|\\.|\\\n)*\"))",
    rf"(?P<number>{_NUMBER})",
    r"(?P<name>\w+)",
    r"(?P<comment>\#[^\r\n]*)",
    r"(?P<continued>\\\r?\n)",
    r"(?P<newline>\r?\n)",
    "(?P<op>" + "|".join(sorted(map(re.escape, EXACT_TOKEN_TYPES), key=len, reverse=True)) + ")",
    r"(?P<bad>\S)",
]))
_ENDS = {"'''": re.compile(r"(?:[^\\]|\\.)*?'''", re.S), '"""': re.compile(r'(?:[^\\]|\\.)*?"""', re.S)}
_BLANK = re.compile(r"[ \f\t]*")


def _column(text):
    column = 0
    for char in text:
        column = 0 if char == "\f" else (column // 8 + 1) * 8 if char == "\t" else column + 1
    return column


class TokenizerIter:
    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        self._tokens = _tokens(readline, encoding, extra_tokens)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)


def _error(message, line, column, text, kind=SyntaxError):
    return kind(message, ("<string>", line, column + 1, text, line, column + 1))


def _tokens(readline, encoding, extra_tokens):
    indents = [0]
    depth = 0
    number = 0
    triple = None
    is_continued = False
    last = ""
    while True:
        try:
            line = readline()
        except StopIteration:
            line = ""
        if isinstance(line, bytes):
            line = line.decode(encoding or "utf-8")
        number += 1
        if not line:
            break
        text = line if line.endswith("\n") else line + "\n"
        at = 0
        if triple is not None:
            end, start, so_far = triple
            found = end.match(line)
            if not found:
                triple = end, start, so_far + line
                continue
            at = found.end()
            yield STRING, so_far[start[1]:] + line[:at], start, (number, at), so_far + line
            triple = None
        elif depth == 0 and not is_continued:
            at = _BLANK.match(text).end()
            if text[at] in "#\r\n":
                if extra_tokens:
                    if text[at] == "#":
                        comment = text[at:].rstrip("\r\n")
                        yield COMMENT, comment, (number, at), (number, at + len(comment)), line
                        at += len(comment)
                    end = line[at:]
                    yield NL, end, (number, at), (number, at + len(end or "\n")), line
                last = line
                continue
            column = _column(text[:at])
            if column > indents[-1]:
                indents.append(column)
                yield INDENT, text[:at], (number, 0), (number, at), line
            while column < indents[-1]:
                if column not in indents:
                    raise _error("unindent does not match any outer indentation level", number, at, line,
                                 IndentationError)
                indents.pop()
                yield DEDENT, "", (number, at), (number, at), line
        is_continued = False
        while at < len(text):
            at = _BLANK.match(text, at).end()
            if at >= len(text):
                break
            found = _TOKEN.match(text, at)
            kind, value = found.lastgroup, found.group()
            start, end = (number, at), (number, found.end())
            at = found.end()
            if kind == "triple":
                quote = value[-3:]
                closed = _ENDS[quote].match(text, at)
                if not closed:
                    triple = _ENDS[quote], start, line
                    break
                at = closed.end()
                yield STRING, text[start[1]:at], start, (number, at), line
            elif kind == "string":
                yield STRING, value, start, end, line
            elif kind == "number":
                yield NUMBER, value, start, end, line
            elif kind == "name":
                yield NAME, value, start, end, line
            elif kind == "comment":
                if extra_tokens:
                    yield COMMENT, value, start, end, line
            elif kind == "continued":
                is_continued = True
                break
            elif kind == "newline":
                shown = value if line.endswith("\n") else ""
                if depth:
                    if extra_tokens:
                        yield NL, shown, start, end, line
                else:
                    yield NEWLINE, shown, start, end, line
            elif kind == "op":
                depth += value in "([{"
                depth -= value in ")]}" and depth > 0
                yield (OP if extra_tokens else EXACT_TOKEN_TYPES[value]), value, start, end, line
            elif value in "'\"":
                raise _error(f"unterminated string literal (detected at line {number})", number, start[1], line)
            else:
                raise _error("invalid syntax", number, start[1], line)
        last = line
    if triple is not None:
        start = triple[1]
        raise _error(f"unterminated triple-quoted string literal (detected at line {number - 1})", *start, triple[2])
    if depth:
        raise _error("unexpected EOF in multi-line statement", number - 1, -1, "")
    for _ in indents[1:]:
        yield DEDENT, "", (number, 0), (number, 0), ""
    yield ENDMARKER, "", (number, 0), (number, 0), ""
