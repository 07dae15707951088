# generators that feed each other, line by line
lines = ["INFO start", "ERROR disk full", "INFO ok", "ERROR net 7"]

def source(rows):
    for row in rows:
        print("read", row)
        yield row

def errors(rows):
    for row in rows:
        if row.startswith("ERROR"):
            yield row.split(maxsplit=1)[1]

def numbered(rows):
    for number, row in enumerate(rows, 1):
        yield f"{number}. {row}"

pipeline = numbered(errors(source(lines)))
print(next(pipeline))
print(list(pipeline))
print(next(pipeline, None))
total = sum(len(e) for e in errors(lines))
print(total)
