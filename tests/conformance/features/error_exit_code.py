# sys.exit with a number, through a bare except Exception
import sys

def step(n):
    print("step", n)
    if n == 2:
        sys.exit(3)

for n in range(5):
    try:
        step(n)
    except Exception as e:
        print("not reached", e)
