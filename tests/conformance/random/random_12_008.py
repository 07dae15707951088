import gc, sys, weakref
groups = {"c": []}
if ((6616) // 7) >= 8104:
    print(["eggs", "Zed"], groups)
elif not dict(a=(10) & -192, b=34567):
    try:
        "ab" + ((int("2433") + 8589) + 7)
    except (KeyError, IndexError):
        xs3 = []
    except Exception:
        title = repr([v for v in range(3) if v % 2])
        str(9)
    finally:
        []
    entry = (12, str(abs(5)))
else:
    title = "-".join([str(v) for v in [v for v in range(5) if v % 2]])
    marks = set() & (set() - set())
