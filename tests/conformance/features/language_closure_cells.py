# two closures share one cell
def make_account(balance):
    log = []
    def deposit(amount):
        nonlocal balance
        balance += amount
        log.append(amount)
        return balance
    def history():
        return list(log), balance
    return deposit, history
deposit, history = make_account(100)
print(deposit(50), deposit(25))
print(history())
other, _ = make_account(0)
print(other(1), history()[1])
print(deposit.__code__.co_freevars, make_account.__code__.co_cellvars)
cells = deposit.__closure__
print(len(cells), cells[0].cell_contents, cells[1].cell_contents)
print(cells[0] is history.__closure__[0], other.__closure__[0] is cells[0])
cells[0].cell_contents = 7
print(history())
del deposit
print(history.__closure__[1].cell_contents)
