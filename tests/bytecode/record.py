"""Record what a real CPython 3.14 makes of a sample of programs, for crates/python/tests/bytecode*.rs.

    python3.14 tests/bytecode/record.py [--lib FOLDER]

writes the files in tests/bytecode/cpython-3.14/ anew. FOLDER holds the library modules of library.txt (default:
CPython's own library); they must be the very files that the tests read from the crate rustpython-pylib.

A digest stands for one code object: a 64-bit FNV-1a hash over a text that has every field in it, see `describe`.
"""

import argparse
import ast
import ctypes
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE / "cpython-3.14"
PROGRAMS = HERE.parent / "conformance" / "programs"


def fnv1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("ascii"):
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def text_hex(text):
    return text.encode("utf-8", "surrogatepass").hex()


def constant(value):
    """A constant with its type. A frozenset's elements are sorted, because their order in memory is by hash."""
    match value:
        case None | True | False:
            return str(value)
        case int():
            return f"i{value:x}"
        case float():
            return "f" + struct.pack(">d", value).hex()
        case complex():
            return "j" + struct.pack(">dd", value.real, value.imag).hex()
        case str():
            return "s" + text_hex(value)
        case bytes():
            return "b" + value.hex()
        case tuple():
            return "(" + ",".join(map(constant, value)) + ")"
        case frozenset():
            return "{" + ",".join(sorted(map(constant, value))) + "}"
        case slice():
            return "[" + ",".join(map(constant, (value.start, value.stop, value.step))) + "]"
    if value is ...:
        return "Ellipsis"
    return "c" + text_hex(value.co_qualname)


def describe(code):
    """Every field of a code object. Each mark is an offset in code units."""
    names = code.co_varnames + tuple(n for n in code.co_cellvars if n not in code.co_varnames) + code.co_freevars
    return "|".join([
        text_hex(code.co_name), text_hex(code.co_qualname),
        ",".join(str(n) for n in (code.co_firstlineno, code.co_flags, code.co_argcount, code.co_posonlyargcount,
                                  code.co_kwonlyargcount, code.co_stacksize, code.co_nlocals,
                                  len(code.co_cellvars), len(code.co_freevars))),
        ",".join(map(constant, code.co_consts)), ",".join(map(text_hex, code.co_names)),
        ",".join(map(text_hex, names)), kinds(code).hex(), code.co_code.hex(), code.co_linetable.hex(),
        code.co_exceptiontable.hex(),
        ",".join(map(str, lines(code))),
        ",".join(":".join("-1" if n is None else str(n) for n in place) for place in code.co_positions()),
        ",".join(map(str, marks(code))),
    ])


def kinds(code):
    """co_localspluskinds, which no attribute shows: read from the object (Include/cpython/code.h, `_PyCode_DEF`)."""
    names = ctypes.py_object.from_address(id(code) + 96).value
    found = ctypes.py_object.from_address(id(code) + 104).value
    assert type(names) is tuple and type(found) is bytes and len(names) == len(found)
    return found


def lines(code):
    units = [-1] * (len(code.co_code) // 2)
    for start, end, line in code.co_lines():
        for unit in range(start // 2, end // 2):
            units[unit] = -1 if line is None else line
    return units


def marks(code):
    """Where CPython itself puts INSTRUMENTED_LINE when line events are asked for."""
    import opcode
    monitoring = sys.monitoring
    tool = monitoring.DEBUGGER_ID
    monitoring.use_tool_id(tool, "record")
    try:
        monitoring.set_local_events(tool, code, monitoring.events.LINE)
        adaptive, plain = code._co_code_adaptive, code.co_code
        monitoring.set_local_events(tool, code, 0)
    finally:
        monitoring.free_tool_id(tool)
    instrumented = opcode.opmap["INSTRUMENTED_LINE"]
    found, offset = [], 0
    while offset < len(plain):
        if adaptive[offset] == instrumented:
            found.append(offset // 2)
        name = opcode.opname[plain[offset]]
        offset += 2 + 2 * opcode._inline_cache_entries.get(name, 0)
    return found


def codes(code):
    """A code object and all within, outer before inner, in the order of the constants."""
    yield code
    for value in code.co_consts:
        if isinstance(value, type(code)):
            yield from codes(value)


def compiled(path, name):
    source = path.read_bytes()
    return source, compile(source, name, "exec", dont_inherit=True)


def record_library(folder):
    out = []
    for name in (HERE / "library.txt").read_text().split():
        source, module = compiled(folder / name, name)
        out.append(f"= {name} {fnv1a(source.hex())}")
        out += [f"{fnv1a(describe(code))} {code.co_qualname}" for code in codes(module)]
    (OUT / "library.txt").write_text("\n".join(out) + "\n")


def record_programs():
    out = []
    for path in sorted(PROGRAMS.glob("*.py")) + sorted((HERE / "programs").glob("*.py")):
        source, module = compiled(path, path.name)
        out.append(f"= {path.relative_to(HERE.parent)}")
        for code in codes(module):
            out.append(f"{fnv1a(describe(code))} {code.co_qualname} marks {' '.join(map(str, marks(code)))}")
        out.append("literals " + " ".join(literals(source)))
    (OUT / "programs.txt").write_text("\n".join(out) + "\n")


def literals(source):
    """The values of the syntax tree's constants, sorted as text."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and not any(node.value is shared for shared in (None, True, False, ...)):
            found.append(constant(node.value))
    # Numbers with a sign in patterns are folded while the tree is there (Python/ast_preprocess.c), and held with it.
    plain = {(node.lineno, node.col_offset): node for node in pattern_values(ast.parse(source))}
    for node in pattern_values(ast.parse(source, optimize=1)):
        if isinstance(node, ast.Constant) and not isinstance(plain[node.lineno, node.col_offset], ast.Constant):
            found.append(constant(node.value))
    return sorted(found)


def pattern_values(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.MatchValue):
            yield node.value
        if isinstance(node, ast.MatchMapping):
            yield from node.keys


def record_errors():
    out = []
    with tempfile.TemporaryDirectory() as folder:
        for name, source in error_cases((HERE / "errors.txt").read_text()):
            path = pathlib.Path(folder) / "x.py"
            path.write_bytes(source.encode())
            run = subprocess.run([sys.executable, "-X", "utf8", "x.py"], cwd=folder, capture_output=True,
                                 stdin=subprocess.DEVNULL)
            stderr = run.stderr.decode().replace(str(path), "x.py").replace(os.path.realpath(path), "x.py")
            assert run.returncode != 0 or "Warning" in stderr, name
            out.append(f"=== {name}\n{stderr}")
    (OUT / "errors.txt").write_text("".join(out))


def error_cases(text):
    """Sections `=== name`, each followed by a program. A line `@repeat N TEXT` stands for TEXT N times."""
    for section in text.split("=== ")[1:]:
        head, _, body = section.partition("\n")
        source = []
        for line in body.splitlines(keepends=True):
            if line.startswith("@repeat "):
                _, count, piece = line.rstrip("\n").split(" ", 2)
                source.append(eval(repr(piece)) * int(count))
            elif line.startswith("@escaped "):
                source.append(line.rstrip("\n").removeprefix("@escaped ").encode().decode("unicode_escape"))
            else:
                source.append(line)
        yield head.split()[0], "".join(source)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lib", type=pathlib.Path, default=pathlib.Path(os.__file__).parent)
    parser.add_argument("--only", choices=["library", "programs", "errors"])
    args = parser.parse_args()
    assert sys.version_info[:2] == (3, 14), sys.version
    OUT.mkdir(exist_ok=True)
    if args.only in (None, "library"):
        record_library(args.lib)
    if args.only in (None, "programs"):
        record_programs()
    if args.only in (None, "errors"):
        record_errors()


if __name__ == "__main__":
    main()
