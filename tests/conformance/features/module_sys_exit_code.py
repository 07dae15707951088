# sys: SystemExit caught, finally blocks, and an exit status of 3
import sys

def check(value):
    if value < 0:
        sys.exit(f"negative: {value}")
    return value

try:
    check(-1)
except SystemExit as e:
    print("caught", repr(e), e.code)
try:
    sys.exit()
except SystemExit as e:
    print(e.code)
try:
    try:
        sys.exit(2)
    except Exception:
        print("not reached")
    finally:
        print("cleanup")
except BaseException as e:
    print(type(e).__name__, e.args)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
sys.exit(3)
