"""Runs the programs of programs/ with a real CPython, and compares with what was recorded of that version.

check.py COLUMN PYTHON [FILE [ENTRY ...]]: COLUMN is a version as in the .json files, PYTHON its interpreter. Prints what
is not as recorded, and for each file how many entries are. Needs a C compiler and Python 3.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = ['refcounts', 'sizes', 'growth', 'gc', 'interning', 'final', 'traces', 'functraces']


def programs(file):
    """The programs of a file: names of the entries, text."""
    parts = re.split(r'(?m)^#: (.*)\n', open(f'{HERE}/programs/{file}.py').read())
    start, end, found, names = '', '', [], []
    for name, text in zip(parts[1::2], parts[2::2]):
        names.append(name)
        if not text.strip():
            continue
        if names == ['(start)']:
            start = text
        elif names == ['(end)']:
            end = text
        else:
            found.append((names, text))
        names = []
    return [(names, start + text + end) for names, text in found]


def letter(n):
    return 'abcdefghijklmnopqrstuvwxyz'[n % 26] + (str(n // 26) if n >= 26 else '')


def trace(notes):
    """All events of a watched call, in order; blocks are named by letters."""
    names, shown = {}, []
    for kind, domain, *rest in notes:
        if kind == '+':
            name = letter(sum(s[0] == '+' for s in shown))
            names[rest[1]] = name
            shown.append(f'+{name}{domain}{rest[0]}')
        elif kind == '~' and rest[1] in names:
            name = names.pop(rest[1])
            names[rest[2]] = name
            shown.append(f'~{name}{domain}{rest[0]}' + '*' * (rest[1] != rest[2]))
        elif kind == '-' and rest[0] in names:
            shown.append('-' + names.pop(rest[0]))
    return ' '.join(shown)


def kept(notes):
    """The blocks of the object and memory domains that are there after the call."""
    blocks = {}
    for kind, domain, *rest in notes:
        if domain == 'R':
            continue
        if kind == '+':
            blocks[rest[1]] = domain + rest[0]
        elif kind == '~' and rest[1] in blocks:
            if rest[1] != rest[2]:
                blocks = {rest[2] if k == rest[1] else k: v for k, v in blocks.items()}
            blocks[rest[2]] = domain + rest[0]
        elif kind == '-':
            blocks.pop(rest[0], None)
    return list(blocks.values())


def fill(output, watched):
    """What a program printed, with the watched calls in place of their marks."""
    counter = iter(watched)
    marks = {'<trace>': trace, '<kept>': lambda notes: ' '.join(kept(notes)),
             '<kept+>': lambda notes: '+'.join(kept(notes)), '<first>': lambda notes: ''.join(kept(notes)[:1])}
    output = re.sub('<trace>|<kept>|<kept[+]>|<first>', lambda m: marks[m.group()](next(counter)), output)
    # <changes> ... : of words like O56@3 only those whose first part is new.
    def changes(match):
        words, last = [], None
        for word in match.group(1).split():
            if word.split('@')[0] != last:
                words.append(word)
            last = word.split('@')[0]
        return ' '.join(words)
    return re.sub('<changes>(.*)', changes, output)


def run(python, program, library):
    with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/program.py', 'w') as file:
            file.write(program)
        watched = '#: watch' in program and not library is None
        command = [f'{HERE}/run.py', library, 'program.py'] if watched else ['program.py']
        environment = {'PYTHONHASHSEED': '0', 'PYTHONIOENCODING': 'utf-8'}
        result = subprocess.run([python, *command], cwd=folder, env=environment, capture_output=True, text=True, timeout=100)
        if result.returncode:
            return 'failed: ' + result.stderr.strip()[-300:]
        output, _, notes = result.stdout.partition('\0')
        parts = [[line.split() for line in part.splitlines()] for part in notes.split('watch\n')[1:]]
        return fill(output, parts).rstrip('\n')


def main():
    column, python, *only = sys.argv[1:]
    library = None
    if not python.endswith('2.7.18/bin/python'):
        library = os.path.join(tempfile.mkdtemp(), 'watch.so')
        subprocess.run(['cc', '-O1', '-shared', '-fPIC', '-o', library, f'{HERE}/watch.c',
                        '-Wl,--unresolved-symbols=ignore-all'], check=True)
    for file in only[:1] or FILES:
        if not os.path.exists(f'{HERE}/programs/{file}.py'):
            continue
        recorded = {k: v['values'].get(column) for k, v in json.load(open(f'{HERE}/{file}.json')).items()}
        todo = [p for p in programs(file) if any(recorded[name] not in (None, 'n/a') for name in p[0]) and (not only[1:] or set(only[1:]) & set(p[0]))]
        same = of = 0
        with ThreadPoolExecutor(2) as pool:
            outputs = list(pool.map(lambda p: run(python, p[1], library), todo))
        for (names, _), output in zip(todo, outputs):
            lines = [output] if len(names) == 1 else output.split('\n')
            for i, name in enumerate(names):
                if recorded[name] in (None, 'n/a'):
                    continue
                got = lines[i] if i < len(lines) else '<nothing>' + output
                of += 1
                same += got == recorded[name]
                if got != recorded[name]:
                    print(f'{column} {file} {name}:\n  recorded {recorded[name]}\n  got      {got}')
        print(f'{column} {file}: {same} of {of}; without a program: {len([n for n, v in recorded.items() if v not in (None, "n/a")]) - of if not only[1:] else ""}')


main()
