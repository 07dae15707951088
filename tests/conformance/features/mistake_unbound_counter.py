# UnboundLocalError: a counter assigned inside a function
count = 0
limit = 3

def increment():
    count += 1
    return count

def show():
    print(limit)
    if limit > 5:
        limit = 5

def fixed():
    global count
    count += 1
    return count

for attempt in (increment, show, fixed):
    try:
        print(attempt())
    except UnboundLocalError as e:
        print(type(e).__name__ + ":", e)
        print(isinstance(e, NameError), e.name)
print(count)
def loop(items):
    for item in items:
        last = item
    return last
print(loop([1, 2]))
loop([])
