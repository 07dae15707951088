rows = []
for i in range(300):
    row = [i, str(i), [i] * 3]
    rows.append(row)
    if i % 3 == 0:
        rows.pop(0)
