"""Write crates/python/src/compile/op.rs from the running CPython's own tables. Run it with CPython 3.14."""

import _opcode_metadata as meta
import opcode
import sys

def main():
    version = "%d.%d.%d" % sys.version_info[:3]
    generic = {n: c for n, c in meta.opmap.items() if c < 256}
    special = dict(meta._specialized_opmap)
    base = {s: b for b, many in meta._specializations.items() for s in many}
    every = {**generic, **special}
    assert len(set(every.values())) == len(every)
    by_code = {c: n for n, c in every.items()}
    out = []
    say = out.append
    say("//! Every opcode of CPython 3.14, with the names that CPython gives them.")
    say("//!")
    say(f"//! Written by tests/bytecode/opcodes.py from the modules `opcode` and `_opcode_metadata` of CPython {version};")
    say("//! do not edit. A test compares it with the compiler's own table.")
    say("")
    say("/// Opcodes from here on use their argument (`_opcode_metadata.HAVE_ARGUMENT`), as far as they are generic.")
    say(f"pub const HAVE_ARGUMENT: u8 = {meta.HAVE_ARGUMENT};")
    say("/// The first of the `INSTRUMENTED_` opcodes (`_opcode_metadata.MIN_INSTRUMENTED_OPCODE`).")
    say(f"pub const MIN_INSTRUMENTED_OPCODE: u8 = {meta.MIN_INSTRUMENTED_OPCODE};")
    say("")
    for code in sorted(by_code):
        name = by_code[code]
        if name in base:
            say(f"/// `{name}`, a specialised form of [`{base[name]}`].")
        else:
            say(f"/// `{name}`")
        say(f"pub const {name}: u8 = {code};")
    say("")
    say("/// CPython's name of an opcode; `<n>` for a number that is none, as in `opcode.opname`, but without the number.")
    say("pub fn name(op: u8) -> &'static str {")
    say("    NAMES.get(usize::from(op)).copied().unwrap_or(\"<?>\")")
    say("}")
    say("")
    say("/// How many `CACHE` units follow an instruction (`opcode._inline_cache_entries`, for specialised forms their")
    say("/// family's).")
    say("pub fn caches(op: u8) -> usize {")
    say("    match generic(op) {")
    groups = {}
    for name, count in opcode._inline_cache_entries.items():
        groups.setdefault(count, []).append(name)
    for count in sorted(groups):
        names = sorted(groups[count], key=every.get)
        names += [f"INSTRUMENTED_{n}" for n in names if f"INSTRUMENTED_{n}" in every]
        say("        " + " | ".join(names) + f" => {count},")
    say("        _ => 0,")
    say("    }")
    say("}")
    say("")
    say("/// The generic opcode of a specialised one (`_opcode_metadata._specializations`); any other stays itself.")
    say("pub fn generic(op: u8) -> u8 {")
    say("    match op {")
    for family, many in meta._specializations.items():
        say("        " + " | ".join(many) + f" => {family},")
    say("        _ => op,")
    say("    }")
    say("}")
    say("")
    say("/// Whether it is a specialised form.")
    say("pub fn is_specialised(op: u8) -> bool {")
    say("    generic(op) != op")
    say("}")
    say("")
    for title, table in [
        ("Whether it jumps; the argument is a distance in code units (`opcode.hasjump`)", opcode.hasjump),
        ("Whether its argument is an index into the constants (`opcode.hasconst`)", opcode.hasconst),
    ]:
        word = "jumps" if "jumps" in title else "uses_const"
        names = [by_code[c] for c in sorted(table) if c < 256]
        say(f"/// {title}.")
        say(f"pub fn {word}(op: u8) -> bool {{")
        say("    matches!(generic(op), " + " | ".join(names) + ")")
        say("}")
        say("")
    say("static NAMES: [&str; 256] = [")
    for code in range(256):
        say(f'    "{by_code.get(code, "<?>")}",')
    say("];")
    print("\n".join(out))


main()
