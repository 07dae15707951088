# imports that fail, each in its own way
statements = [
    "import maths",
    "import Random",
    "from math import sqroot",
    "from sys import agrv",
    "import json.decode",
    "from math.tools import pi",
    "import collections.abc as abc; print(abc.__name__)",
    "from string import *; print(digits)",
    "from . import helpers",
    "import random as rnd; print(random)",
]
for statement in statements:
    try:
        exec(statement, {"__name__": "demo"})
    except ImportError as e:
        print(type(e).__name__ + ":", str(e).split(" (")[0], "| name:", e.name)
    except NameError as e:
        print("NameError:", e)
try:
    import tomlkit_missing as toml
except ModuleNotFoundError:
    toml = None
print("toml:", toml)
import math
try:
    math.squareroot(4)
except AttributeError as e:
    print(e)
import pandas_of_tomorrow as pd
