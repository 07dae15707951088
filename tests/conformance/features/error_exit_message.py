# sys.exit with a message: printed on stderr, status 1
import sys

def main(args):
    if not args:
        sys.exit("usage: program NAME")
    print("hello", args[0])

try:
    main(["ann"])
    main([])
finally:
    print("cleaned up")
