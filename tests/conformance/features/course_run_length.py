# run-length encoding, there and back
from itertools import groupby
def encode(text):
    if not text:
        return []
    runs, current, count = [], text[0], 0
    for char in text:
        if char == current:
            count += 1
        else:
            runs.append((current, count))
            current, count = char, 1
    runs.append((current, count))
    return runs

def decode(runs):
    return "".join(char * count for char, count in runs)

runs = encode("aaabccd")
print(runs, decode(runs), encode(""))
short = [(char, len(list(group))) for char, group in groupby("aaabccd")]
print(short == runs, "".join(f"{n}{c}" for c, n in runs))
decode([("a", 2), "b3", ("c",)])
