#!/usr/bin/env python3
"""Hold the engine against a real CPython over many programs, and make those small that differ.

usage: PYTHONHASHSEED=0 python3.14 differ.py ENGINE FOLDER [--workers N] [--shrink N]

Runs each program of FOLDER/programs in the modes stdout and graph. Writes FOLDER/failures/NAME.py, the smallest program
found with that difference, for the first N programs of each kind of difference, and prints how many there were of each.
Exit 0 where every program is the same, save for the causes in excused.txt. `cargo xtask differ` calls it.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import sys
import time

import cpython
import engine
from shrink import shrink

sys.path.insert(0, str(cpython.CONFORMANCE))
from compare import difference

MODES = ("stdout", "graph")
# The tracer is a Python function: with so many frames on the stack its own calls meet the recursion limit of 1,000, and
# CPython switches it off.
TRACED_FRAMES = 990
# So often CPython is started anew. Of 30 starts with one program 8 had counted a name once less than the others.
STARTS = 8
# Without it site.py imports pwd, to find the user's folder.
OTHER_ENVIRONMENT = {"HOME": "/"}


def excuses():
    """[(name, what the difference looks like, what the program has in its text)]: excused.txt says how."""
    rows = []
    for line in (cpython.HERE / "excused.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, mode, found, text, _why = (part.strip() for part in line.split(" | ", 4))
            rows.append((name, mode, re.compile(found), re.compile(text)))
    return rows


def kind_of(problem):
    """A difference without its numbers and texts: what two programs that fail for one cause mostly share."""
    where, _, what = problem.partition(": ")
    if where.startswith("record "):
        what = re.sub(r"^(frame) [^:]*", r"\1", what)
        return re.sub(r"\d+", "N", re.sub(r"'[^']*'|\"[^\"]*\"|\[.*\]|\{.*\}", "…", what))
    if where == "broken":
        return problem
    words = re.search(r"expected, got .*?(\w+ is not supported|is not supported)", problem)
    return where + (": not supported" if words else "")


class Pair:
    """The two that are compared."""

    def __init__(self, binary, folder, library):
        self.servers = {mode: cpython.Server(mode, folder / mode, library) for mode in MODES}
        self.engine = engine.Engine(binary)
        self.rows = excuses()
        self.got = {}

    def differences(self, source, modes=MODES):
        """[(mode, problem)] of a program; None where CPython does not end, or a traced run is not the untraced one."""
        self.stderr = ""
        theirs = {mode: self.servers[mode].record(source) for mode in MODES if mode in modes or mode == "stdout"}
        if None in theirs.values():
            return None
        self.stderr = theirs["stdout"].get("stderr", "")
        found = []
        for mode in modes:
            want = theirs[mode]
            if mode == "graph" and theirs["stdout"]["stdout"].find(want.get("stdout", "")) != 0:
                continue                 # it notices that it is traced: compare.py counts the untraced mode alone
            got = self.engine.record(mode, self.servers[mode].folder / "program.py")
            if mode == "graph":
                want, got = as_far_as_traced(want, got)
            problem = difference(plain(want), plain(got))
            if problem:
                found.append((mode, problem))
                self.got[mode] = got
        return found

    def is_right_elsewhere(self, mode):
        """Whether CPython, started anew, does what the engine does. No two starts share their addresses: the type cache
        holds the names that were looked up, and which of them goes is a matter of addresses (`MCACHE_HASH`,
        Objects/typeobject.c). Nor do starts in two environments make as many objects: what start-up imports decides when
        the collector runs, and so the order of its lists, in which the last collection finalizes."""
        return any(self.is_right_with(mode, more) for more in [{}] * STARTS + [OTHER_ENVIRONMENT])

    def is_right_with(self, mode, more):
        got = self.got[mode]
        again = cpython.separate(mode, self.servers[mode].folder / "program.py", more)
        if mode == "graph":
            again, got = as_far_as_traced(again, got)
        return not difference(plain(again), plain(got))

    def excuse(self, mode, problem, source):
        """The cause that the program last compared differs for, if it is one that cannot be modelled."""
        for name, where, found, text in self.rows:
            if where in (mode, "any") and found.search(problem) and text.search(f"{source}\n{self.stderr}"):
                return name
        return "another start" if self.is_right_elsewhere(mode) else None

    def smallest(self, source, mode, problem):
        kind = kind_of(problem)

        def is_kept(text):
            found = self.differences(text, (mode,))
            return bool(found) and kind_of(found[0][1]) == kind and not self.excuse(mode, found[0][1], text)

        return shrink(source, is_kept)

    def close(self):
        self.engine.close()
        for server in self.servers.values():
            server.close()


def as_far_as_traced(want, got):
    """Both records up to the moment at which CPython's tracer was switched off by the recursion limit, if it was."""
    records = want.get("records") or []
    is_cut = any(len(record["frames"]) >= TRACED_FRAMES for record in records[-1:])
    if not is_cut or "records" not in got:
        return want, got
    rest = {"end": records[-1], "error": None}
    return want | rest, got | {"records": got["records"][:len(records)]} | rest


def plain(record):
    """A record with printed addresses made alike, as compare.py reads it, and those that a text is cut in."""
    text = json.dumps(record, ensure_ascii=False)
    return json.loads(re.sub(r"0x[0-9a-f]{6,}|0x[0-9a-f]*(?=…)", "0xADDRESS", text)) if "0x" in text else record


def work(options, number, library, programs):
    """One worker's share; its results as lines of JSON."""
    pair = Pair(options.engine, options.folder / f"worker-{number}", library)
    shrunk = collections.Counter()
    with open(options.folder / f"results-{number}.jsonl", "w", encoding="utf-8") as results:
        for program in programs:
            source = program.read_text(encoding="utf-8")
            found = pair.differences(source)
            row = {"program": program.stem, "skipped": found is None, "found": []}
            # All of them before one is made small, which compares other programs.
            excuses = [pair.excuse(mode, problem, source) for mode, problem in found or ()]
            for (mode, problem), excuse in zip(found or (), excuses):
                kind = f"{mode}: {kind_of(problem)}"
                row["found"].append({"mode": mode, "kind": kind, "problem": problem, "excuse": excuse})
                if excuse is None and shrunk[kind] < options.shrink:
                    shrunk[kind] += 1
                    write_failure(options, pair, program, source, mode, problem)
            results.write(json.dumps(row) + "\n")
            results.flush()
    pair.close()


def write_failure(options, pair, program, source, mode, problem):
    small = pair.smallest(source, mode, problem)
    found = pair.differences(small, (mode,)) or [(mode, problem)]
    name = options.folder / "failures" / f"{program.stem}.{mode}.py"
    name.write_text(f"# {mode}: {found[0][1]}\n# was: {problem}\n".replace("\n#", "\n#") + small, encoding="utf-8")


def report(options, began):
    rows = [json.loads(line) for part in sorted(options.folder.glob("results-*.jsonl")) for line in part.open(encoding="utf-8")]
    kinds, examples, excused = collections.Counter(), {}, collections.Counter()
    for row in rows:
        for found in row["found"]:
            if found["excuse"]:
                excused[found["excuse"]] += 1
            else:
                kinds[found["kind"]] += 1
                examples.setdefault(found["kind"], f"{row['program']}: {found['problem']}")
    for kind, count in kinds.most_common():
        print(f"{count:6} {kind}\n       {examples[kind][:300]}")
    for name, count in excused.most_common():
        print(f"{count:6} excused: {name}")
    failed = [sum(any(f["mode"] == mode and not f["excuse"] for f in row["found"]) for row in rows) for mode in MODES]
    skipped = sum(row["skipped"] for row in rows)
    print(f"{len(rows)} programs, {skipped} skipped; with a difference: {failed[0]} in stdout mode, {failed[1]} in graph mode; "
          f"{sum(excused.values())} excused; {time.time() - began:.0f} s")
    return not kinds


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("engine", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--shrink", type=int, default=2)
    options = parser.parse_args()
    options.engine, options.folder = options.engine.resolve(), options.folder.resolve()
    programs = sorted((options.folder / "programs").glob("*.py"))
    failures = options.folder / "failures"
    failures.mkdir(exist_ok=True)
    for old in [*options.folder.glob("results-*.jsonl"), *failures.glob("*.py")]:
        old.unlink()
    library, began = cpython.build(options.folder), time.time()
    children = []
    for number in range(options.workers):
        child = os.fork()
        if child == 0:
            work(options, number, library, programs[number::options.workers])
            os._exit(0)
        children.append(child)
    statuses = [os.waitpid(child, 0)[1] for child in children]
    if any(statuses):
        sys.exit("a worker has ended before its work")
    sys.exit(0 if report(options, began) else 1)


if __name__ == "__main__":
    main()
