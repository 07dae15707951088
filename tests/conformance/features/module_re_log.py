# re: parsing log lines into dicts and counting levels
import re
from collections import Counter, defaultdict

LOG = """\
2024-01-05 10:00:01 INFO server: started
2024-01-05 10:00:07 WARNING disk: 91% full
garbage line
2024-01-05 10:01:00 ERROR server: lost connection
2024-01-06 08:30:00 ERROR disk: read failure"""
LINE = re.compile(r"(?P<date>\S+) (?P<time>[\d:]+) (?P<level>[A-Z]+) (?P<source>\w+): (?P<message>.*)")

records = []
for number, line in enumerate(LOG.splitlines(), 1):
    m = LINE.fullmatch(line)
    if m is None:
        print(f"line {number} skipped: {line!r}")
        continue
    records.append(m.groupdict())
levels = Counter(r["level"] for r in records)
print(levels)
by_source = defaultdict(list)
for r in records:
    by_source[r["source"]].append(r["message"])
print(dict(by_source))
print([r["message"] for r in records if r["level"] == "ERROR"])
print(records[1]["date"], int(re.search(r"(\d+)%", records[1]["message"])[1]))
hour = int(records[0]["time"])
print(hour)
