# match with dataclasses, mappings, constants by dotted names, and __match_args__
from dataclasses import dataclass
from enum import Enum

class Color(Enum):
    RED = 'r'
    BLUE = 'b'

@dataclass
class Circle:
    radius: float
    color: Color = Color.RED

class Rect:
    __match_args__ = ('w', 'h')
    def __init__(self, w, h):
        self.w, self.h = w, h

def describe(shape):
    match shape:
        case Circle(radius=0):
            return 'a dot'
        case Circle(r, Color.BLUE):
            return f'blue circle {r}'
        case Circle(float() | int() as r):
            return f'circle {r}'
        case Rect(w, h) if w == h:
            return f'square {w}'
        case Rect(h=height):
            return f'rectangle of height {height}'
        case {'kind': 'group', 'items': [first, *others], **rest}:
            return f'group of {1 + len(others)}: {describe(first)}, {rest}'
        case (int(x), int(y)) | {'x': x, 'y': y}:
            return f'point {x},{y}'
        case str(text) | bytes(text):
            return f'text {text}'
        case None | True:
            return 'a constant'
        case _:
            return 'no idea'

for shape in (Circle(0), Circle(2, Color.BLUE), Circle(1.5), Circle('big'), Rect(2, 2), Rect(2, 3), (1, 2), {'x': 5, 'y': 6, 'z': 7},
              {'kind': 'group', 'items': [Circle(1), Rect(1, 1)], 'id': 9}, 'abc', b'xy', True, 1, None, [1, 2.5]):
    print(describe(shape))
try:
    match Rect(1, 2):
        case Rect(a, b, c):
            print('three?')
except TypeError as e:
    print(e)
match 5:
    case int(a, b):
        print('never')
