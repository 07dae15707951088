# mode: stdout
# a KeyboardInterrupt is no Exception
def work(n):
    if n == 2:
        raise KeyboardInterrupt
    return n

try:
    for i in range(4):
        try:
            print(work(i))
        except Exception:
            print("not caught here")
except KeyboardInterrupt as e:
    print("stopped", repr(e))
print(work(2))
