# for/else and while/else
def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            print("found at", index)
            break
    else:
        print(wanted, "is not there")
        return -1
    return index
print(find("abc", "b"), find("abc", "z"), find([], 1))
n = 10
primes = []
for candidate in range(2, n):
    for p in primes:
        if candidate % p == 0:
            break
    else:
        primes.append(candidate)
print(primes, candidate)
tries = 3
while tries:
    tries -= 1
    if tries == 5:
        break
else:
    print("no tries left", tries)
while True:
    n -= 3
    if n < 0:
        break
else:
    print("never")
for _ in ():
    pass
else:
    print("empty loop, else runs", n)
