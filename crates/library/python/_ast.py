"""The nodes of syntax trees: `_ast` is made of Parser/Python.asdl in CPython, in C. The engine parses."""

from types import GenericAlias as _GenericAlias, UnionType as _Union

PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_ONLY_AST = 1024
PyCF_OPTIMIZED_AST = 33792
PyCF_TYPE_COMMENTS = 4096


class AST:
    __module__ = "ast"
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    _field_types = {}

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            s = "" if len(fields) == 1 else "s"
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(fields)} positional argument{s}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f"{type(self).__name__} got multiple values for argument '{name}'")
            if name not in fields and name not in self._attributes:
                _warn(f"{type(self).__name__}.__init__ got an unexpected keyword argument '{name}'. Support for "
                      "arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, name, value)
        for name in fields[len(args):]:
            if name not in kwargs:
                kind = self._field_types.get(name)
                if type(kind) is _GenericAlias:
                    setattr(self, name, [])
                elif kind is expr_context:
                    setattr(self, name, _single_of("Load"))
                elif type(kind) is not _Union and kind is not None:
                    _warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: '{name}'. "
                          "This will become an error in Python 3.15.")

    def __repr__(self):
        return _shown(self, 3)

    def __reduce__(self):
        return type(self), (), dict(vars(self))

    def __replace__(self, **changes):
        return type(self)(**{**vars(self), **changes})


def _warn(text):
    import warnings
    warnings.warn(text, DeprecationWarning, 3)


def _shown(node, depth):
    """The repr of a node: what is deep inside is left out (ast_repr_max_depth)."""
    if depth <= 0:
        return f"{type(node).__name__}(...)"
    parts = []
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            shown = [_shown(item, depth - 1) if isinstance(item, AST) else repr(item) for item in value]
            if len(shown) > 2:
                shown[1:-1] = ["..."]
            text = f"[{', '.join(shown)}]"
        elif isinstance(value, AST):
            text = _shown(value, depth - 1)
        else:
            text = repr(value)
        parts.append(f"{name}={text}")
    return f"{type(node).__name__}({', '.join(parts)})"


def _node(name, base, fields, attributes=()):
    base = globals()[base]
    globals()[name] = type(name, (base,), {
        "__module__": "ast", "_fields": fields, "__match_args__": fields, "_attributes": attributes or base._attributes})


_node("mod", "AST", ())
_node("Module", "mod", ('body', 'type_ignores'))
_node("Interactive", "mod", ('body',))
_node("Expression", "mod", ('body',))
_node("FunctionType", "mod", ('argtypes', 'returns'))
_node("stmt", "AST", (), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("FunctionDef", "stmt", ('name', 'args', 'body', 'decorator_list', 'returns', 'type_comment', 'type_params'))
_node("AsyncFunctionDef", "stmt", ('name', 'args', 'body', 'decorator_list', 'returns', 'type_comment', 'type_params'))
_node("ClassDef", "stmt", ('name', 'bases', 'keywords', 'body', 'decorator_list', 'type_params'))
_node("Return", "stmt", ('value',))
_node("Delete", "stmt", ('targets',))
_node("Assign", "stmt", ('targets', 'value', 'type_comment'))
_node("TypeAlias", "stmt", ('name', 'type_params', 'value'))
_node("AugAssign", "stmt", ('target', 'op', 'value'))
_node("AnnAssign", "stmt", ('target', 'annotation', 'value', 'simple'))
_node("For", "stmt", ('target', 'iter', 'body', 'orelse', 'type_comment'))
_node("AsyncFor", "stmt", ('target', 'iter', 'body', 'orelse', 'type_comment'))
_node("While", "stmt", ('test', 'body', 'orelse'))
_node("If", "stmt", ('test', 'body', 'orelse'))
_node("With", "stmt", ('items', 'body', 'type_comment'))
_node("AsyncWith", "stmt", ('items', 'body', 'type_comment'))
_node("Match", "stmt", ('subject', 'cases'))
_node("Raise", "stmt", ('exc', 'cause'))
_node("Try", "stmt", ('body', 'handlers', 'orelse', 'finalbody'))
_node("TryStar", "stmt", ('body', 'handlers', 'orelse', 'finalbody'))
_node("Assert", "stmt", ('test', 'msg'))
_node("Import", "stmt", ('names',))
_node("ImportFrom", "stmt", ('module', 'names', 'level'))
_node("Global", "stmt", ('names',))
_node("Nonlocal", "stmt", ('names',))
_node("Expr", "stmt", ('value',))
_node("Pass", "stmt", ())
_node("Break", "stmt", ())
_node("Continue", "stmt", ())
_node("expr", "AST", (), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("BoolOp", "expr", ('op', 'values'))
_node("NamedExpr", "expr", ('target', 'value'))
_node("BinOp", "expr", ('left', 'op', 'right'))
_node("UnaryOp", "expr", ('op', 'operand'))
_node("Lambda", "expr", ('args', 'body'))
_node("IfExp", "expr", ('test', 'body', 'orelse'))
_node("Dict", "expr", ('keys', 'values'))
_node("Set", "expr", ('elts',))
_node("ListComp", "expr", ('elt', 'generators'))
_node("SetComp", "expr", ('elt', 'generators'))
_node("DictComp", "expr", ('key', 'value', 'generators'))
_node("GeneratorExp", "expr", ('elt', 'generators'))
_node("Await", "expr", ('value',))
_node("Yield", "expr", ('value',))
_node("YieldFrom", "expr", ('value',))
_node("Compare", "expr", ('left', 'ops', 'comparators'))
_node("Call", "expr", ('func', 'args', 'keywords'))
_node("FormattedValue", "expr", ('value', 'conversion', 'format_spec'))
_node("Interpolation", "expr", ('value', 'str', 'conversion', 'format_spec'))
_node("JoinedStr", "expr", ('values',))
_node("TemplateStr", "expr", ('values',))
_node("Constant", "expr", ('value', 'kind'))
_node("Attribute", "expr", ('value', 'attr', 'ctx'))
_node("Subscript", "expr", ('value', 'slice', 'ctx'))
_node("Starred", "expr", ('value', 'ctx'))
_node("Name", "expr", ('id', 'ctx'))
_node("List", "expr", ('elts', 'ctx'))
_node("Tuple", "expr", ('elts', 'ctx'))
_node("Slice", "expr", ('lower', 'upper', 'step'))
_node("expr_context", "AST", ())
_node("Load", "expr_context", ())
_node("Store", "expr_context", ())
_node("Del", "expr_context", ())
_node("boolop", "AST", ())
_node("And", "boolop", ())
_node("Or", "boolop", ())
_node("operator", "AST", ())
_node("Add", "operator", ())
_node("Sub", "operator", ())
_node("Mult", "operator", ())
_node("MatMult", "operator", ())
_node("Div", "operator", ())
_node("Mod", "operator", ())
_node("Pow", "operator", ())
_node("LShift", "operator", ())
_node("RShift", "operator", ())
_node("BitOr", "operator", ())
_node("BitXor", "operator", ())
_node("BitAnd", "operator", ())
_node("FloorDiv", "operator", ())
_node("unaryop", "AST", ())
_node("Invert", "unaryop", ())
_node("Not", "unaryop", ())
_node("UAdd", "unaryop", ())
_node("USub", "unaryop", ())
_node("cmpop", "AST", ())
_node("Eq", "cmpop", ())
_node("NotEq", "cmpop", ())
_node("Lt", "cmpop", ())
_node("LtE", "cmpop", ())
_node("Gt", "cmpop", ())
_node("GtE", "cmpop", ())
_node("Is", "cmpop", ())
_node("IsNot", "cmpop", ())
_node("In", "cmpop", ())
_node("NotIn", "cmpop", ())
_node("comprehension", "AST", ('target', 'iter', 'ifs', 'is_async'))
_node("excepthandler", "AST", (), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("ExceptHandler", "excepthandler", ('type', 'name', 'body'))
_node("arguments", "AST", ('posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults'))
_node("arg", "AST", ('arg', 'annotation', 'type_comment'), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("keyword", "AST", ('arg', 'value'), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("alias", "AST", ('name', 'asname'), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("withitem", "AST", ('context_expr', 'optional_vars'))
_node("match_case", "AST", ('pattern', 'guard', 'body'))
_node("pattern", "AST", (), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("MatchValue", "pattern", ('value',))
_node("MatchSingleton", "pattern", ('value',))
_node("MatchSequence", "pattern", ('patterns',))
_node("MatchMapping", "pattern", ('keys', 'patterns', 'rest'))
_node("MatchClass", "pattern", ('cls', 'patterns', 'kwd_attrs', 'kwd_patterns'))
_node("MatchStar", "pattern", ('name',))
_node("MatchAs", "pattern", ('pattern', 'name'))
_node("MatchOr", "pattern", ('patterns',))
_node("type_ignore", "AST", ())
_node("TypeIgnore", "type_ignore", ('lineno', 'tag'))
_node("type_param", "AST", (), ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'))
_node("TypeVar", "type_param", ('name', 'bound', 'default_value'))
_node("ParamSpec", "type_param", ('name', 'default_value'))
_node("TypeVarTuple", "type_param", ('name', 'default_value'))

_TYPES = """
AnnAssign: expr expr expr? int
Assert: expr expr?
Assign: expr* expr str?
AsyncFor: expr expr stmt* stmt* str?
AsyncFunctionDef: str arguments stmt* expr* expr? str? type_param*
AsyncWith: withitem* stmt* str?
Attribute: expr str expr_context
AugAssign: expr operator expr
Await: expr
BinOp: expr operator expr
BoolOp: boolop expr*
Call: expr expr* keyword*
ClassDef: str expr* keyword* stmt* expr* type_param*
Compare: expr cmpop* expr*
Constant: object str?
Delete: expr*
Dict: expr* expr*
DictComp: expr expr comprehension*
ExceptHandler: expr? str? stmt*
Expr: expr
Expression: expr
For: expr expr stmt* stmt* str?
FormattedValue: expr int expr?
FunctionDef: str arguments stmt* expr* expr? str? type_param*
FunctionType: expr* expr
GeneratorExp: expr comprehension*
Global: str*
If: expr stmt* stmt*
IfExp: expr expr expr
Import: alias*
ImportFrom: str? alias* int?
Interactive: stmt*
Interpolation: expr object int expr?
JoinedStr: expr*
Lambda: arguments expr
List: expr* expr_context
ListComp: expr comprehension*
Match: expr match_case*
MatchAs: pattern? str?
MatchClass: expr pattern* str* pattern*
MatchMapping: expr* pattern* str?
MatchOr: pattern*
MatchSequence: pattern*
MatchSingleton: object
MatchStar: str?
MatchValue: expr
Module: stmt* type_ignore*
Name: str expr_context
NamedExpr: expr expr
Nonlocal: str*
ParamSpec: str expr?
Raise: expr? expr?
Return: expr?
Set: expr*
SetComp: expr comprehension*
Slice: expr? expr? expr?
Starred: expr expr_context
Subscript: expr expr expr_context
TemplateStr: expr*
Try: stmt* excepthandler* stmt* stmt*
TryStar: stmt* excepthandler* stmt* stmt*
Tuple: expr* expr_context
TypeAlias: expr type_param* expr
TypeIgnore: int str
TypeVar: str expr? expr?
TypeVarTuple: str expr?
UnaryOp: unaryop expr
While: expr stmt* stmt*
With: withitem* stmt* str?
Yield: expr?
YieldFrom: expr
alias: str str?
arg: str expr? str?
arguments: arg* arg* arg? arg* expr* arg? expr*
comprehension: expr expr expr* int
keyword: str? expr
match_case: pattern expr? stmt*
withitem: expr expr?
"""


def _fill():
    plain = {"str": str, "int": int, "object": object}
    for line in _TYPES.strip().split("\n"):
        name, _, kinds = line.partition(": ")
        node_class = globals()[name]
        types = {}
        for field, kind in zip(node_class._fields, kinds.split()):
            base = kind.rstrip("*?")
            base = plain.get(base) or globals()[base]
            if kind[-1] == "*":
                types[field] = list[base]
            elif kind[-1] == "?":
                types[field] = base | None
                setattr(node_class, field, None)
            else:
                types[field] = base
        node_class._field_types = types
    for node_class in (stmt, expr, pattern, excepthandler, arg, keyword, alias):
        if node_class is not pattern:
            node_class.end_lineno = node_class.end_col_offset = None


_fill()

_single = {}


def _value(part):
    """A field out of the engine's text."""
    if type(part) is list:
        return [_value(item) for item in part]
    if type(part) is not dict:
        return part
    if "n" in part:
        node_class = globals()[part["n"]]
        node = node_class(*[_value(field) for field in part["f"]])
        if part["p"] is not None:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = part["p"]
        return node
    if "o" in part:
        return _single_of(part["o"])
    if "b" in part:
        return part["b"].encode("latin-1")
    if "i" in part:
        return _number(part["i"].replace("_", "").lower())
    return ...


def _single_of(name):
    """Operators and contexts are there once."""
    if name not in _single:
        _single[name] = globals()[name]()
    return _single[name]


def _number(text):
    if text[:2] in ("0x", "0o", "0b"):
        return int(text, 0)
    if text[-1] == "j":
        return complex(0, float(text[:-1]))
    if "." in text or "e" in text:
        return float(text)
    return int(text)


def _build(text, is_interactive):
    import json
    tree = _value(json.loads(text))
    return Interactive(tree.body) if is_interactive else tree


def _unparsed(tree):
    if not isinstance(tree, AST):
        return None
    import ast
    return ast.unparse(tree)
