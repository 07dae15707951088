# a spreadsheet with formulas, dependencies, cycle detection and formatting
import re

class CellError(Exception):
    pass

class CircularReference(CellError):
    def __init__(self, path):
        self.path = tuple(path)
        super().__init__(" -> ".join(path))

class Sheet:
    TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([A-Z]\d)|(.))")

    def __init__(self):
        self._cells = {}
        self._cache = {}

    def __setitem__(self, name, value):
        if not re.fullmatch(r"[A-Z]\d", name):
            raise KeyError(name)
        self._cells[name] = value
        self._cache.clear()

    def __getitem__(self, name):
        return self._value(name, [])

    def _value(self, name, path):
        if name in path:
            raise CircularReference(path + [name])
        if name in self._cache:
            return self._cache[name]
        raw = self._cells.get(name, 0)
        if isinstance(raw, str) and raw.startswith("="):
            try:
                raw = self._formula(raw[1:], path + [name])
            except ZeroDivisionError as e:
                raise CellError(f"{name}: {e}") from e
        self._cache[name] = raw
        return raw

    def _formula(self, text, path):
        tokens = [m.groups() for m in self.TOKEN.finditer(text)]
        tokens.reverse()
        result = self._sum(tokens, path)
        if tokens:
            raise CellError(f"unexpected {tokens[-1][2]!r}")
        return result

    def _sum(self, tokens, path):
        left = self._product(tokens, path)
        while tokens and tokens[-1][2] in ("+", "-"):
            op = tokens.pop()[2]
            right = self._product(tokens, path)
            left = left + right if op == "+" else left - right
        return left

    def _product(self, tokens, path):
        left = self._atom(tokens, path)
        while tokens and tokens[-1][2] in ("*", "/"):
            op = tokens.pop()[2]
            right = self._atom(tokens, path)
            left = left * right if op == "*" else left / right
        return left

    def _atom(self, tokens, path):
        if not tokens:
            raise CellError("formula ends early")
        number, ref, symbol = tokens.pop()
        if number is not None:
            return float(number)
        if ref is not None:
            return self._value(ref, path)
        if symbol == "(":
            value = self._sum(tokens, path)
            if not tokens or tokens.pop()[2] != ")":
                raise CellError("missing )")
            return value
        raise CellError(f"unexpected {symbol!r}")

sheet = Sheet()
sheet["A1"] = 10
sheet["A2"] = "=A1*2"
sheet["A3"] = "=A2/2"
print(sheet["A2"], sheet["A3"], sheet["Z9"], sorted(sheet._cache))
sheet["A1"] = 4
print(f"{sheet['A3']:.3f}")
sheet["B1"] = "=B2"
sheet["B2"] = "=B1"
sheet["C1"] = "=1/(A1-4)"
sheet["C2"] = "=(1"
sheet["C3"] = "=1+"
for name in ["B1", "C1", "C2", "C3"]:
    try:
        print(sheet[name])
    except CircularReference as e:
        print("cycle", e, e.path)
    except CellError as e:
        print(name, "error", e, type(e.__cause__).__name__)
sheet["a1"] = 5
