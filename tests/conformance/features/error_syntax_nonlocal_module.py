# nonlocal at the top level
def start():
    return 1

nonlocal counter
counter = start()
print(counter)
