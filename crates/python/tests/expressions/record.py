"""Records what CPython answers to many expressions: `python3.14 record.py > recorded.tsv`.

One line per expression: the expression, a tab, and `repr()` of its value as ASCII, or `!` with the exception.
Run it with PYTHONHASHSEED=0. Expressions whose answer has an address in it must not be used.
"""
import sys
import warnings

warnings.simplefilter("ignore")

INTS = ["0", "1", "-1", "7", "-7", "2**31", "-2**63", "-2**70", "10**30", "True"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.5", "1e300", "float('inf')", "float('-inf')", "float('nan')"]
OTHERS = ["1j", "(1.5-2j)", "'ab'", "b'ab'", "[1, 2]", "(1, 2)", "None", "{1: 2}", "{1, 2}", "frozenset([3])", "range(3)"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"]
SPECS = ["", "d", "5", "05", "<5", ">5", "^5", "*^9", "=+7", "+", " ", "-", "x", "X", "#x", "o", "#o", "b", "#b", "#010b",
         "c", "e", "E", ".2e", "f", ".0f", ".1f", ".3f", "10.2f", "+.2f", "F", "g", ".3g", "#g", "G", "n", "%", ".1%", ",",
         "_", "_x", "_b", ",.2f", "010,", "020,.1f", "s", ".2", ".0", "10.3", "z.1f", "#", "#.3", "q", "5.", "1,_", "é<5", "{<5"]
VALUES = ["0", "5", "-5", "1234567", "-2**65", "10**20", "True", "0.0", "-0.0", "1.5", "-1234.5678", "1e22", "1e-7", "123456789.0",
          "float('inf')", "float('nan')", "'abc'", "''", "'äöü€'", "1j", "(1.5-2j)", "None", "[1]"]
PERCENT = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%o", "%#o", "%i", "%u", "%e", "%.2e", "%f", "%.0f", "%8.3f",
           "%-8.2f|", "%g", "%G", "%.3g", "%s", "%5s", "%-5s|", "%.1s", "%r", "%a", "%c", "%%", "%5%", "%ld", "%q", "%.3d", "%08.3f", "%+.1e"]
TEXTS = ["''", "'a'", "'abc'", "'Hello World'", "'  a b  c '", "'äÖß€'", "'12'", "'a,b,,c'", "'tab\\tend'", "'l1\\nl2\\r\\nl3'", "'ǅx'", "'٣²½'"]
NO_ARG = ["capitalize", "casefold", "expandtabs", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower",
          "isnumeric", "isprintable", "isspace", "istitle", "isupper", "lower", "lstrip", "rstrip", "rsplit", "split", "splitlines",
          "strip", "swapcase", "title", "upper", "encode", "__len__", "__hash__"]
CALLS = """
'abcabc'.count('b')|'abcabc'.count('')|'abcabc'.count('b', 2)|'abcabc'.count('b', 2, 4)|'aaa'.count('aa')|'abc'.find('c')|'abc'.find('')
'abc'.find('', 3)|'abc'.find('', 4)|'abc'.find('c', -1)|'abc'.find('a', 1)|'äbc'.find('c')|'abcb'.rfind('b')|'abc'.rfind('')|'abc'.index('z')
'abc'.rindex('z')|'abc'.index('b', None, 3)|'abc'.find(1)|'abc'.startswith('ab')|'abc'.startswith('b', 1)|'abc'.startswith(('x', 'a'))
'abc'.startswith('')|'abc'.startswith('', 4)|'abc'.endswith('bc')|'abc'.endswith(('c',))|'abc'.endswith('b', 0, 2)|'abc'.startswith(1)
'abc'.startswith((1,))|'abc'.replace('b', 'xx')|'abc'.replace('', '-')|'abc'.replace('', '-', 2)|'aaa'.replace('a', 'b', 2)|'aaa'.replace('a', 'b', 0)
'aaa'.replace('a', 'b', count=1)|'aaa'.replace('aa', '')|'a'.replace('a')|'a'.replace('a', 1)|'a'.replace()|'a b c'.split(' ')|'a b c'.split(None, 1)
' a  b '.split()|' a  b '.split(None, 0)|'a,b,c'.split(',', 1)|'a,b,c'.split(',', maxsplit=1)|'a,b,c'.split(sep=',')|'a,b,c'.rsplit(',', 1)
' a b c '.rsplit(None, 1)|'abc'.split('')|'abc'.split(1)|''.split()|''.split(',')|'a'.split(',', 1, 2)|'a'.split(x=1)|'a=b=c'.partition('=')
'a=b=c'.rpartition('=')|'abc'.partition('=')|'abc'.rpartition('=')|'abc'.partition('')|'abc'.partition(1)|'a\\nb\\r\\nc'.splitlines(True)
'a\\x0bb\\x1cc\\u2028d'.splitlines()|'a\\n'.splitlines()|'\\n'.splitlines(keepends=True)|'xxaxx'.strip('x')|'xyaxy'.lstrip('yx')|'abc'.rstrip('cb')
'a'.strip(1)|'a'.strip(None)|'abc'.removeprefix('ab')|'abc'.removesuffix('bc')|'abc'.removeprefix('x')|'abc'.removeprefix(1)|'ab'.center(5)
'ab'.center(6)|'abc'.center(6)|'abc'.center(7, '*')|'ab'.ljust(5, '-')|'ab'.rjust(5, '-')|'ab'.center(5, 'xx')|'ab'.center(5, 1)|'ab'.center('x')
'5'.zfill(3)|'-5'.zfill(4)|'+'.zfill(3)|'abc'.zfill(2)|''.zfill(2)|'a'.zfill('x')|','.join(['a', 'b'])|','.join(('a',))|','.join([])|','.join('abc')
','.join(x for x in 'abc')|','.join({'a': 1})|','.join([1])|','.join(['a', 1])|','.join(1)|','.join(None)|'\\t\\ta'.expandtabs(4)|'a\\tb\\nc\\td'.expandtabs()
'abc'.translate({97: 'X', 98: None, 99: 100})|'abc'.translate(str.maketrans('ab', 'xy', 'c'))|str.maketrans({'a': 1})|str.maketrans('ab', 'c')
str.maketrans('a')|'äb'.encode()|'äb'.encode('latin-1')|'ä'.encode('ascii')|'äb'.encode('ascii', 'ignore')|'äb'.encode('ascii', 'replace')
'ä€'.encode('ascii', 'backslashreplace')|'ä'.encode('ascii', 'xmlcharrefreplace')|'a'.encode('nope')|'a'.encode(1)|'abc'.upper(1)|'abc'.nope()
'{} {}'.format(1, 2)|'{1} {0}'.format(1, 2)|'{a}'.format(a=3)|'{0[1]}'.format([1, 2])|'{0[a]}'.format({'a': 5})|'{0.real}'.format(7)|'{!r}'.format('x')
'{!s:>4}'.format(1)|'{!a}'.format('é')|'{:>{}}'.format(1, 5)|'{:{w}.{p}f}'.format(1.2345, w=8, p=2)|'{{}}'.format()|'{'.format()|'}'.format()|'{}'.format()
'{0}{}'.format(1, 2)|'{}{0}'.format(1, 2)|'{a}'.format()|'{!x}'.format(1)|'{!}'.format(1)|'{0'.format(1)|'{0.x}'.format(1)|'{0[5]}'.format([1])
'{0[x}'.format([1])|'{0.}'.format(1)|'{0[]}'.format([1])|'{:d}'.format('a')|'{:5}'.format([])|'{!rx}'.format(1)|'{[0]}'.format([9])|'{0[0]x}'.format([1])
'{a}'.format_map({'a': 1})|'a' 'b' + 'c'|'ab' * 3|3 * 'ab'|'ab' * 0|'ab' * -1|'ab' * True|'a' + 1|1 + 'a'|'a' * 'b'|'a' * 1.5|'a' - 'b'|'%s' % 'a'
'%s %s' % ('a', 1)|'%s' % (1,)|'%s' % ((1, 2),)|'%s' % [1, 2]|'%(a)s %(b)d' % {'a': 1, 'b': 2}|'%(a)s' % 1|'%(a)s' % {}|'%s' % ()|'%s %s' % 1|'%s' % (1, 2)
'a' % 1|'a' % ()|'a' % {}|'a' % {'x': 1}|'a' % []|'%*d' % (5, 1)|'%-*d.' % (5, 1)|'%*d.' % (-5, 1)|'%.*f' % (2, 1.239)|'%*d' % ('a', 1)|'%c' % 97|'%c' % 'ab'
'%c' % 1114112|'%c' % 1.5|'%d' % 'a'|'%d' % 1.9|'%d' % None|'%x' % 1.5|'%f' % 'a'|'%' % 1|'%(a' % {}|'%d' % 10**50|'%x' % 10**20|'%d%%' % 5
b'ab CD eF 1g'.title()|b''.title()|b'Ab Cd'.istitle()|b'AB'.istitle()|b'aB'.istitle()|b'1'.istitle()|b'1A'.istitle()|b'A1a'.istitle()
b'%d' % 1|b'%s' % b'x'|b'%b' % b'x'|b'%s' % 'x'|b'%a' % 'é'|b'%c' % 65|b'%c' % b'A'|b'%c' % 256|b'%x' % 255|b'%(a)s' % {b'a': b'z'}|b'%d' % 'x'|b'%s' % (1,)|b'a' % 1
int('12')|int(' -12 ')|int('1_000')|int('1__0')|int('_1')|int('0x10', 16)|int('0x10', 0)|int('0b101', 0)|int('0o17', 0)|int('010', 0)|int('00', 0)|int('zz', 36)
int('2', 2)|int('1', 1)|int('1', 37)|int(1, 2)|int('')|int('x')|int('1.5')|int(1.9)|int(-1.9)|int(1e20)|int(float('inf'))|int(float('nan'))|int(None)|int([])
int(b'15')|int(b'x')|int(b'ff', 16)|int('٣')|int('9' * 4301)|int()|int(base=3)|int('1', base=3)|int(True)|int('1', 2, 3)|int(x=1)|int('12', None)
float('1.5')|float(' -1e3 ')|float('1_0.5')|float('inf')|float('-Infinity')|float('nan')|float('x')|float('')|float('1e')|float(b'2.5')|float([])|float(None)
float(10**400)|float('1' * 400)|float()|float(1, 2)|float(x=1)|float('1__0')|complex('1+2j')|complex(' ( 1 - j ) ')|complex('j')|complex('(1+2j)')|complex('x')|complex(1, 2)
complex('1', 2)|complex(1, '2')|complex([])|complex(1j, 1j)|complex()|complex(imag=3)|complex('1 + 2j')|complex('1e400')|complex('nan+infj')
str()|str(1)|str('a')|str(b'a')|str(b'ab', 'utf8')|str(b'\\xff', 'utf8')|str(b'\\xe9', 'latin1')|str(b'\\xff', errors='replace')|str(1, 'utf8')|str('a', 'utf8')|str(object=5)
bytes()|bytes(3)|bytes([1, 2])|bytes((255,))|bytes([256])|bytes(['a'])|bytes('a')|bytes('ä', 'utf8')|bytes('ä', 'ascii')|bytes(-1)|bytes(1.5)|bytes(range(3))|bytes(b'x', 'a')
bool()|bool(0)|bool('')|bool('a')|bool([])|bool(0.0)|bool(0j)|bool(None)|bool(1, 2)|bool(x=1)|bool(range(0))|bool({}.keys())
(5).bit_length()|(-255).bit_length()|(255).bit_count()|(0).bit_length()|(2**100).bit_length()|(5).to_bytes(2)|(5).to_bytes(2, 'little')|(-1).to_bytes(2, signed=True)
(-1).to_bytes(1)|(256).to_bytes(1)|(0).to_bytes(0)|(5).to_bytes(-1)|(128).to_bytes(1, signed=True)|(-128).to_bytes(1, signed=True)|int.from_bytes(b'\\x01\\x00')
int.from_bytes(b'\\x01\\x00', 'little')|int.from_bytes(b'\\xff', signed=True)|int.from_bytes([1, 2])|int.from_bytes(b'a', 'x')|(7).as_integer_ratio()|(7).conjugate()
(7).real|(7).imag|(7).numerator|(7).denominator|True.real|(5).is_integer()|(1.5).is_integer()|(2.0).is_integer()|(0.1).as_integer_ratio()|(-2.5).as_integer_ratio()
float('inf').as_integer_ratio()|float('nan').as_integer_ratio()|(1.5).hex()|(-0.0).hex()|(1e-320).hex()|float('inf').hex()|float.fromhex('0x1.8p1')|float.fromhex('-inf')|float.fromhex('x')
(1.5).real|(1.5).imag|(1.5).conjugate()|(1+2j).real|(1+2j).imag|(1+2j).conjugate()|(3+4j).__abs__()|(5).__add__(3)|(5).__add__('a')|(5).__radd__(3)|(5).__sub__(3)|(5).__rsub__(3)
(5).__pow__(2)|(5).__pow__(2, 3)|(5).__divmod__(3)|(5).__neg__()|(5).__bool__()|(5).__index__()|(5).__float__()|(5.5).__int__()|(5.5).__trunc__()|(5.5).__floor__()|(5.5).__ceil__()
(-5.5).__floor__()|(5).__round__(-1)|(15).__round__(-1)|(25).__round__(-1)|(-15).__round__(-1)|(1234).__round__(-2)|(5).__round__(3)|(2.5).__round__()|(3.5).__round__()|(2.675).__round__(2)
(1234.5).__round__(-2)|(1.5).__round__(400)|(1.5).__round__(-400)|float('nan').__round__()|float('inf').__round__()|(1e308).__round__(-308)|(0.5).__round__(0)|(1.5).__round__('a')
(5).__add__()|(5).bit_length(1)|'a'.__add__('b')|'a'.__add__(1)|'a'.__mul__(2)|'a'.__rmul__(2)|'%d'.__mod__(3)|b'a'.__add__(b'b')|(1.5).__add__(1)|(1.5).__add__('a')|(1.5).__divmod__(0.4)
b'abc'.upper()|b'ABC'.lower()|b'abc'.capitalize()|b'aBc'.swapcase()|b'a,b'.split(b',')|b' a b '.split()|b'a b c'.split(None, 1)|b'abc'.split(b'')|b'abc'.split('b')|b'abc'.find(b'c')
b'abc'.find(99)|b'abc'.find(256)|b'abc'.find('a')|b'abc'.rfind(b'')|b'abc'.index(b'z')|b'abc'.count(b'')|b'abcb'.count(b'b')|b'abc'.startswith(b'a')|b'abc'.endswith((b'c', b'd'))
b'abc'.startswith('a')|b'abc'.replace(b'b', b'xx')|b'abc'.replace(b'', b'-')|b'aaa'.replace(b'a', b'b', 2)|b'abc'.replace('a', b'b')|b' a '.strip()|b'xax'.strip(b'x')|b'abc'.lstrip(b'a')
b'abc'.center(6)|b'abc'.ljust(5, b'*')|b'abc'.rjust(5)|b'-5'.zfill(4)|b'a=b'.partition(b'=')|b'a=b=c'.rpartition(b'=')|b'ab'.partition(b'=')|b','.join([b'a', b'b'])|b','.join([1])
b'ab'.hex()|b'abcd'.hex('-')|b'abcd'.hex('-', 2)|b'abcde'.hex(':', -2)|bytes.fromhex('61 62')|bytes.fromhex('6')|bytes.fromhex('zz')|b'abc'.decode()|b'\\xff'.decode()|b'\\xc3'.decode()
b'\\xc3a'.decode()|b'\\xff'.decode('ascii')|b'\\xff'.decode('latin1')|b'\\xff'.decode(errors='ignore')|b'a\\xffb'.decode('utf8', 'replace')|b'a\\xff'.decode('ascii', 'backslashreplace')
b'abc'.isalpha()|b'123'.isdigit()|b'a1'.isalnum()|b'\\t '.isspace()|b'AB'.isupper()|b'ab'.islower()|b'\\xff'.isascii()|b'abc'.removeprefix(b'a')|b'abc'.removesuffix(b'c')
b'ab' + b'cd'|b'ab' * 2|b'a' + 'b'|b'a' + 1|b'a' * b'b'|b'a'.join([])|b''.join([b'x'])|b'abc'.__len__()
-True|~True|+True|-(2**63)|-(-2**63)|~(2**70)|-1.5|+1.5|~1.5|-'a'|+[]|~None|-(1+2j)|+(1j)|~1j|not 5|not ''|not [0]
pow(2, 10)|pow(2, -1)|pow(2, 10, 1000)|pow(3, -1, 7)|pow(2, -1, 4)|pow(2, 3, 0)|pow(2, 3, -5)|pow(2.0, 3)|divmod(7, 3)|divmod(-7, 3)|divmod(7.5, 2)|divmod(1, 0)|divmod(10**30, 7)
abs(-5)|abs(-2**70)|abs(-1.5)|abs(3+4j)|abs('a')|round(2.5)|round(-2.5)|round(1.25, 1)|round(1234, -2)|round('a')|round(1.5, None)|(-8) ** 0.5|2 ** 0.5|2 ** -1|0 ** -1|0.0 ** -1
(1+2j) ** 2|(1+2j) ** -1|1j ** 0.5|0j ** 0|0j ** -1|2 ** (1+1j)|2.0 ** 5000|10 ** 400 / 1|10 ** 400 / 10 ** 399|1 << 70|1 << -1|-1 >> 100|1 >> 10 ** 30|1 << 10 ** 30
hash(0)|hash(1)|hash(-1)|hash(-2)|hash(2**61 - 1)|hash(2**61)|hash(-2**61)|hash(2**63)|hash(-2**63)|hash(10**30)|hash(1.0)|hash(1.5)|hash(-0.5)|hash(0.1)|hash(1e300)|hash(float('inf'))
hash(-float('inf'))|hash(True)|hash(None)|hash('')|hash('a')|hash('abc')|hash('äöü')|hash('€')|hash('😀')|hash(b'')|hash(b'abc')|hash(())|hash((1,))|hash((1, 2, 3))|hash(((), (1,)))
hash(('a', 1.5, None))|hash(frozenset())|hash(frozenset([1]))|hash(frozenset([1, 2, 3]))|hash(frozenset('abc'))|hash(1j)|hash(1+2j)|hash(range(0))|hash(range(1))|hash(range(5))|hash(range(0, 10, 3))
hash(slice(1, 2, 3))|hash([])|hash({})|hash(set())|hash((1, []))|hash({}.keys())|hash(5e-324)|hash(2.0**100)|hash(1e-10)
repr('a\\'b')|repr('a"b')|repr('a\\'"b')|repr('\\n\\t\\\\')|repr('\\x00\\x7f\\x80\\xa0\\xad')|repr('äé€😀')|repr('\\u200b\\ue000')|repr(b'a\\'b')|repr(b'\\x00\\xff"')|ascii('äé€😀')|ascii(['ä'])
repr(0.1)|repr(1e16)|repr(1e15)|repr(123456789012345678.0)|repr(1e-4)|repr(1e-5)|repr(1.7976931348623157e308)|repr(5e-324)|repr(-0.0)|repr(1e22)|repr(1e21)|repr(0.1 + 0.2)|repr(100.0)
repr(1j)|repr(-1j)|repr(0j)|repr(-0.0 + 1j)|repr(complex(-0.0, -0.0))|repr(1.5+0j)|repr(complex(float('nan'), float('inf')))|repr(1e20j)|repr(1e16+1e-7j)
[1, [2, (3,)], {'a': {1}}]|()|(1,)|{}|set()|frozenset()|frozenset({1})|{1: [], 'b': ()}|range(3)|range(1, 5, 2)|slice(1)|slice(1, None, 2)|None|...|NotImplemented|True|int|type|list
{'a': 1}.keys()|{'a': 1}.values()|{'a': 1}.items()|{}.keys()|len|[].append.__name__|KeyError('a')|ValueError()|ValueError('a', 1)|OSError(2, 'x')|str(KeyError('a'))|str(ValueError('a', 1))|str(OSError(2, 'x'))
str(ValueError())|str.upper|dict.fromkeys|int.__add__|Exception|KeyError|str(KeyError())|str(KeyError(1, 2))
f'{1}'|f'{1.5:.2f}'|f'{"a"!r:>5}'|f'{5:{3}}'|f'{[1]!s}'|f'{None}'|f'{1=}'|f'{"é"!a}'|f'{1:x}'|f'{[1]:5}'|f'{True:d}'|f'{3.0}'|f'{10**20:,}'
str(10**4300)|'%d' % 10**4300|f'{10**4300}'|f'{10**4300:x}'[:3]|repr(10**4299)[:3]|int('1' * 4300) % 7|'a' * 10**30|[1] * 10**30|'x' * 10**12
print >> 1|1 + None|None + 1|[] + 1|() + []|1 @ 2|[1] + [2]|(1,) + (2,)|[1] * 2|2 * (1,)|[] * 1.5|{1} - {1}|{1} & [1]
"""
EXTRA = ["{} | 1", "{1: 2} | {3: 4}", "{1} | {2}", "frozenset([1]) | {2}", "{1: 2}.keys() | [5]"]



def expressions():
    for op in BINARY:
        for left in INTS:
            for right in INTS:
                if op in ("**", "<<") and right in ("2**31", "10**30"):
                    continue
                yield f"(lambda a, b: a {op} b)({left}, {right})"
        for left in FLOATS:
            if op in ("<<", ">>", "|", "^", "@"):
                continue
            for right in FLOATS + INTS[:5]:
                yield f"(lambda a, b: a {op} b)({left}, {right})"
                yield f"(lambda a, b: a {op} b)({right}, {left})"
        for left in OTHERS:
            others = OTHERS if op in "+*%" else ["2j", "None"]
            for right in others + ["2", "1.5"]:
                yield f"(lambda a, b: a {op} b)({left}, {right})"
                yield f"(lambda a, b: a {op} b)({right}, {left})"
    for value in VALUES:
        yield f"str({value})"
        yield f"repr({value})"
        for spec in SPECS:
            yield f"format({value}, {spec!r})"
        for spec in PERCENT:
            yield f"{spec!r} % ({value},)"
    for text in TEXTS:
        yield f"ascii({text})"
        for name in NO_ARG:
            yield f"{text}.{name}()"
    for line in CALLS.strip().split("\n"):
        yield from line.split("|")
    yield from EXTRA
    for op in BINARY[:7]:
        yield from (f"{left} {op} {right}" for left in ("7", "-7", "2.5", "1j", "10**30") for right in ("2", "-2.5", "0", "(1.5-2j)"))


def answer(expression):
    try:
        return ascii(eval(expression))
    except BaseException as error:
        return "!" + ascii(f"{type(error).__name__}: {error}")[1:-1]


def main():
    seen = set()
    for expression in expressions():
        if expression and expression not in seen and "\t" not in expression:
            seen.add(expression)
            line = f"{expression}\t{answer(expression)}\n"
            if " at 0x" not in line:
                sys.stdout.buffer.write(line.encode())


main()
