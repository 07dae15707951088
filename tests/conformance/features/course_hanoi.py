# the towers of Hanoi
def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target)
    disk = towers[source].pop()
    towers[target].append(disk)
    print(f"move disk {disk} from {source} to {target}")
    return moves + 1 + hanoi(n - 1, spare, target, source)

towers = {"A": [3, 2, 1], "B": [], "C": []}
print(hanoi(3, "A", "C", "B"), "moves")
print(towers)
