# a pipeline of generators over log lines, with close() going up the chain
LOG = """\
10.0.0.1 GET /index 200 512
10.0.0.2 GET /missing 404 -
10.0.0.1 POST /login 200 128
10.0.0.3 GET /big 200 4096
"""

def lines(text):
    try:
        for line in text.splitlines():
            yield line
    finally:
        print('lines closed')

def fields(source, *names):
    for line in source:
        yield dict(zip(names, line.split()))

def where(source, **conditions):
    return (row for row in source if all(row[k] == v for k, v in conditions.items()))

def convert(rows, name, func):
    for row in rows:
        row[name] = func(row[name])
        yield row

source = lines(LOG)
rows = fields(source, 'host', 'method', 'path', 'status', 'size')
ok = where(rows, status='200')
sized = convert(ok, 'size', int)
first = next(sized)
print(first)
print(sum(row['size'] for row in sized), next(sized, 'done'))
again = lines(LOG)
print(next(again))
again.close()
print(again.gi_frame, source.gi_running)
bad = convert(fields(lines(LOG), 'host', 'm', 'p', 's', 'size'), 'size', int)
try:
    print([row['size'] for row in bad])
except ValueError as e:
    print(e)
