# notes added to an exception on its way up
def parse(cell):
    return float(cell)

def read(row, number):
    try:
        return [parse(cell) for cell in row]
    except ValueError as e:
        e.add_note(f"in row {number}")
        e.add_note(f"cells: {row}")
        raise

print(read(["1.5", "2"], 1))
print(read(["3", "four"], 2))
