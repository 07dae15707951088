# sys: sys.exit with a message goes to stderr with status 1
import sys

class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        print("leaving with", kind.__name__, value)

def main(args):
    if len(args) != 2:
        sys.exit("usage: prog NAME")
    print("hello", args[1])
    return 0

print(main(["prog", "ann"]))
with Guard():
    main(["prog"])
print("never")
