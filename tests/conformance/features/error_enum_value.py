# values and names that an enum does not have
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2

for action in (lambda: Color(3), lambda: Color["BLUE"], lambda: Color.BLUE):
    try:
        action()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
def set_red(value):
    try:
        Color.RED = value
    except AttributeError as e:
        raise TypeError(str(e)) from None
set_red(5)
