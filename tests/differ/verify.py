#!/usr/bin/env python3
"""Check that the fork server's records are those of separate processes, whole and byte for byte.

usage: PYTHONHASHSEED=0 PYTHONUNBUFFERED=1 python3.14 verify.py FOLDER [COUNT]     FOLDER: where `cargo xtask differ` worked
"""
import json
import pathlib
import re
import sys

import cpython


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    library, alone = cpython.build(folder), folder / "alone"
    alone.mkdir(exist_ok=True)
    servers = [cpython.Server(mode, folder / f"verify-{mode}", library) for mode in ("stdout", "graph")]
    different = 0
    programs = sorted((folder / "programs").glob("*.py"))[:count]
    for program in programs:
        source = program.read_text(encoding="utf-8")
        (alone / "program.py").write_text(source, encoding="utf-8")
        for server in servers:
            texts = [json.dumps(record) for record in (server.record(source), cpython.separate(server.mode, alone / "program.py"))]
            if len({re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", text) for text in texts}) > 1:
                different += 1
                print(f"{program.stem}: mode {server.mode} differs")
    for server in servers:
        server.close()
    print(f"{2 * len(programs)} records, {different} differ")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
