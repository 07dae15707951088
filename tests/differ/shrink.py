"""Makes a program smaller while something stays true of it: statements and blocks go, expressions become simpler."""
import ast
import copy
import warnings

LISTS = ("elts", "args", "keywords", "decorator_list", "bases", "ifs", "items", "generators", "names", "patterns", "cases",
         "handlers", "defaults", "values", "keys", "comparators", "ops", "targets")
BODIES = ("body", "orelse", "finalbody")
PAIRED = {"keys": "values", "comparators": "ops", "ops": "comparators"}


def shrink(source, is_kept, most=1500):
    """The smallest text found of which `is_kept` holds. It tries `most` texts at most."""
    warnings.simplefilter("ignore")
    tried = set()

    def works(text):
        if text in tried or len(tried) >= most:
            return False
        tried.add(text)
        try:
            compile(text, "program.py", "exec")
        except (SyntaxError, ValueError):
            return False
        return is_kept(text)

    best = by_lines(source, works)
    try:
        plain = ast.unparse(ast.parse(best)) + "\n"
    except (SyntaxError, RecursionError):
        return best
    if plain == best or works(plain):
        best = plain
        best = by_tree(best, works)
    return best


def by_lines(source, works):
    """Takes away runs of lines, each with the lines that are indented under it, longest first."""
    lines = source.splitlines(keepends=True)
    size = max(1, len(lines) // 2)
    while size:
        at = 0
        while at < len(lines):
            end = suite_end(lines, min(at + size, len(lines)) - 1)
            rest = lines[:at] + lines[end:]
            if works("".join(rest)):
                lines = rest
            else:
                at += size
        size //= 2
    return "".join(lines)


def suite_end(lines, at):
    """Behind the block whose header this line is, or behind the line."""
    depth = lambda line: len(line) - len(line.lstrip())
    end = at + 1
    while end < len(lines) and depth(lines[end]) > depth(lines[at]):
        end += 1
    return end


def by_tree(best, works):
    """Every edit of every node, again and again, until none is left that keeps what is looked for."""
    is_smaller = True
    while is_smaller:
        is_smaller = False
        at = 0
        while (made := edited(best, at)) is not None:
            if made and len(made) < len(best) and works(made):
                best, is_smaller = made, True
            else:
                at += 1
    return best


def edited(source, at):
    """The text after the edit with this number; empty where it cannot be written; None behind the last."""
    tree = ast.parse(source)
    for number, edit in enumerate(edits(tree)):
        if number == at:
            edit()
            try:
                return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
            except (ValueError, AttributeError, IndexError, TypeError):
                return ""
    return None


def edits(tree):
    """Everything that can be done to a tree, as functions that do it."""
    for node in ast.walk(tree):
        for field in BODIES:
            body = getattr(node, field, None)
            if isinstance(body, list):
                yield from body_edits(node, field, body)
        for field in LISTS:
            items = getattr(node, field, None)
            if isinstance(items, list) and items:
                yield from list_edits(node, field, items)
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                yield from expression_edits(node, field, None, value)
            elif isinstance(value, list):
                for place, item in enumerate(value):
                    if isinstance(item, ast.expr):
                        yield from expression_edits(node, field, place, item)


def body_edits(node, field, body):
    for place, statement in enumerate(body):
        if not (field == "body" and len(body) == 1):
            yield lambda place=place: body.pop(place)
        elif not isinstance(statement, ast.Pass) and not isinstance(node, ast.Module):
            yield lambda: body.__setitem__(0, ast.Pass())
        for inner in BODIES:
            inside = getattr(statement, inner, None)
            if isinstance(inside, list) and not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                yield lambda place=place, inside=inside: body.__setitem__(slice(place, place + 1), inside)


def list_edits(node, field, items):
    for place in range(len(items)):
        def take(place=place):
            del items[place]
            if field in PAIRED and (other := getattr(node, PAIRED[field], None)) is not None:
                del other[place]
        yield take


def expression_edits(node, field, place, value):
    if isinstance(getattr(value, "ctx", None), (ast.Store, ast.Del)):
        return

    def put(new):
        if place is None:
            setattr(node, field, new)
        else:
            getattr(node, field)[place] = new

    for child in ast.iter_child_nodes(value):
        if isinstance(child, ast.expr) and not isinstance(getattr(child, "ctx", None), (ast.Store, ast.Del)):
            yield lambda child=child: put(copy.deepcopy(child))
    if not isinstance(value, ast.Constant):
        yield lambda: put(ast.Constant(0))
        yield lambda: put(ast.List([], ast.Load()))
    elif isinstance(value.value, str) and len(value.value) > 1:
        yield lambda: put(ast.Constant("a"))
