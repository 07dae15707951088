# mode: malloc
import sys

sys._debugmallocstats()
caught = []
for i in range(50):
    try:
        raise ValueError(i)
    except ValueError as e:
        caught.append(e)
sys._debugmallocstats()
for i in range(50):
    try:
        [][i]
    except IndexError as e:
        pass
sys._debugmallocstats()


class AppError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def fail(code):
    raise AppError(code)


errors = []
for i in range(40):
    try:
        fail(i)
    except AppError as e:
        errors.append(e)
sys._debugmallocstats()
for e in errors:
    e.__traceback__ = None
sys._debugmallocstats()
messages = [str(e) for e in errors]
sys._debugmallocstats()
missing = []
for key in ("a", "b", 3):
    try:
        {}[key]
    except KeyError as e:
        missing.append(e)
sys._debugmallocstats()
del caught, errors
sys._debugmallocstats()
