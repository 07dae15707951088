# SystemExit is caught once, and raised with None and a tuple
import sys
for code in (0, 1, "bye", None, (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    exit_now = SystemExit
    raise exit_now
except BaseException as e:
    print(repr(e), e.code)
raise SystemExit(("done", 1))
