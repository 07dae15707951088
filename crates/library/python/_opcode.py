"""What dis and inspect ask of the interpreter's opcodes. Heapglass shows bytecode itself, so that little is here."""

ENABLE_SPECIALIZATION = True
ENABLE_SPECIALIZATION_FT = False


def _none(op):
    return False


has_arg = has_const = has_name = has_jump = has_free = has_local = has_exc = _none
is_valid = _none


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise ValueError("invalid opcode or oparg")


def get_nb_ops():
    return [("NB_ADD", "+"), ("NB_AND", "&"), ("NB_FLOOR_DIVIDE", "//"), ("NB_LSHIFT", "<<"),
            ("NB_MATRIX_MULTIPLY", "@"), ("NB_MULTIPLY", "*"), ("NB_REMAINDER", "%"), ("NB_OR", "|"),
            ("NB_POWER", "**"), ("NB_RSHIFT", ">>"), ("NB_SUBTRACT", "-"), ("NB_TRUE_DIVIDE", "/"),
            ("NB_XOR", "^")]


def get_intrinsic1_descs():
    return []


def get_intrinsic2_descs():
    return []


def get_special_method_names():
    return ["__enter__", "__exit__", "__aenter__", "__aexit__"]


def get_executor(*, code, offset):
    raise RuntimeError("Executors are not available in this build")


def get_specialization_stats():
    return None
