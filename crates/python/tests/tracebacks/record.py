"""Records what CPython prints of the programs in this folder: `python3.14 record.py`.

`NAME.txt` is what `NAME.py` wrote on standard error, `NAME.out` what it printed (if it did), `statuses.txt` the
status of each. The folder and addresses are left out.
"""
import os
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent


def plain(text):
    text = text.replace(f'{FOLDER}{os.sep}', '')
    return re.sub(r'0x[0-9a-f]{6,}', '0x...', text)


def main():
    statuses = []
    for program in sorted(FOLDER.glob('*.py')):
        if program.name == 'record.py':
            continue
        done = subprocess.run([sys.executable, program.name], cwd=FOLDER, capture_output=True, encoding='utf-8',
                              env={'PYTHONHASHSEED': '0', 'PYTHONIOENCODING': 'utf-8', 'PATH': os.defpath})
        statuses.append(f'{program.stem}\t{done.returncode}\n')
        program.with_suffix('.txt').write_text(plain(done.stderr), encoding='utf-8')
        out = program.with_suffix('.out')
        if done.stdout:
            out.write_text(plain(done.stdout), encoding='utf-8')
        else:
            out.unlink(missing_ok=True)
    (FOLDER / 'statuses.txt').write_text(''.join(statuses), encoding='utf-8')


main()
