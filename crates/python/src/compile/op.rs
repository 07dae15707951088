//! Every opcode of CPython 3.14, with the names that CPython gives them.
//!
//! Written by tests/bytecode/opcodes.py from the modules `opcode` and `_opcode_metadata` of CPython 3.14.10;
//! do not edit. A test compares it with the compiler's own table.

/// Opcodes from here on use their argument (`_opcode_metadata.HAVE_ARGUMENT`), as far as they are generic.
pub const HAVE_ARGUMENT: u8 = 43;
/// The first of the `INSTRUMENTED_` opcodes (`_opcode_metadata.MIN_INSTRUMENTED_OPCODE`).
pub const MIN_INSTRUMENTED_OPCODE: u8 = 234;

/// `CACHE`
pub const CACHE: u8 = 0;
/// `BINARY_SLICE`
pub const BINARY_SLICE: u8 = 1;
/// `BUILD_TEMPLATE`
pub const BUILD_TEMPLATE: u8 = 2;
/// `BINARY_OP_INPLACE_ADD_UNICODE`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_INPLACE_ADD_UNICODE: u8 = 3;
/// `CALL_FUNCTION_EX`
pub const CALL_FUNCTION_EX: u8 = 4;
/// `CHECK_EG_MATCH`
pub const CHECK_EG_MATCH: u8 = 5;
/// `CHECK_EXC_MATCH`
pub const CHECK_EXC_MATCH: u8 = 6;
/// `CLEANUP_THROW`
pub const CLEANUP_THROW: u8 = 7;
/// `DELETE_SUBSCR`
pub const DELETE_SUBSCR: u8 = 8;
/// `END_FOR`
pub const END_FOR: u8 = 9;
/// `END_SEND`
pub const END_SEND: u8 = 10;
/// `EXIT_INIT_CHECK`
pub const EXIT_INIT_CHECK: u8 = 11;
/// `FORMAT_SIMPLE`
pub const FORMAT_SIMPLE: u8 = 12;
/// `FORMAT_WITH_SPEC`
pub const FORMAT_WITH_SPEC: u8 = 13;
/// `GET_AITER`
pub const GET_AITER: u8 = 14;
/// `GET_ANEXT`
pub const GET_ANEXT: u8 = 15;
/// `GET_ITER`
pub const GET_ITER: u8 = 16;
/// `RESERVED`
pub const RESERVED: u8 = 17;
/// `GET_LEN`
pub const GET_LEN: u8 = 18;
/// `GET_YIELD_FROM_ITER`
pub const GET_YIELD_FROM_ITER: u8 = 19;
/// `INTERPRETER_EXIT`
pub const INTERPRETER_EXIT: u8 = 20;
/// `LOAD_BUILD_CLASS`
pub const LOAD_BUILD_CLASS: u8 = 21;
/// `LOAD_LOCALS`
pub const LOAD_LOCALS: u8 = 22;
/// `MAKE_FUNCTION`
pub const MAKE_FUNCTION: u8 = 23;
/// `MATCH_KEYS`
pub const MATCH_KEYS: u8 = 24;
/// `MATCH_MAPPING`
pub const MATCH_MAPPING: u8 = 25;
/// `MATCH_SEQUENCE`
pub const MATCH_SEQUENCE: u8 = 26;
/// `NOP`
pub const NOP: u8 = 27;
/// `NOT_TAKEN`
pub const NOT_TAKEN: u8 = 28;
/// `POP_EXCEPT`
pub const POP_EXCEPT: u8 = 29;
/// `POP_ITER`
pub const POP_ITER: u8 = 30;
/// `POP_TOP`
pub const POP_TOP: u8 = 31;
/// `PUSH_EXC_INFO`
pub const PUSH_EXC_INFO: u8 = 32;
/// `PUSH_NULL`
pub const PUSH_NULL: u8 = 33;
/// `RETURN_GENERATOR`
pub const RETURN_GENERATOR: u8 = 34;
/// `RETURN_VALUE`
pub const RETURN_VALUE: u8 = 35;
/// `SETUP_ANNOTATIONS`
pub const SETUP_ANNOTATIONS: u8 = 36;
/// `STORE_SLICE`
pub const STORE_SLICE: u8 = 37;
/// `STORE_SUBSCR`
pub const STORE_SUBSCR: u8 = 38;
/// `TO_BOOL`
pub const TO_BOOL: u8 = 39;
/// `UNARY_INVERT`
pub const UNARY_INVERT: u8 = 40;
/// `UNARY_NEGATIVE`
pub const UNARY_NEGATIVE: u8 = 41;
/// `UNARY_NOT`
pub const UNARY_NOT: u8 = 42;
/// `WITH_EXCEPT_START`
pub const WITH_EXCEPT_START: u8 = 43;
/// `BINARY_OP`
pub const BINARY_OP: u8 = 44;
/// `BUILD_INTERPOLATION`
pub const BUILD_INTERPOLATION: u8 = 45;
/// `BUILD_LIST`
pub const BUILD_LIST: u8 = 46;
/// `BUILD_MAP`
pub const BUILD_MAP: u8 = 47;
/// `BUILD_SET`
pub const BUILD_SET: u8 = 48;
/// `BUILD_SLICE`
pub const BUILD_SLICE: u8 = 49;
/// `BUILD_STRING`
pub const BUILD_STRING: u8 = 50;
/// `BUILD_TUPLE`
pub const BUILD_TUPLE: u8 = 51;
/// `CALL`
pub const CALL: u8 = 52;
/// `CALL_INTRINSIC_1`
pub const CALL_INTRINSIC_1: u8 = 53;
/// `CALL_INTRINSIC_2`
pub const CALL_INTRINSIC_2: u8 = 54;
/// `CALL_KW`
pub const CALL_KW: u8 = 55;
/// `COMPARE_OP`
pub const COMPARE_OP: u8 = 56;
/// `CONTAINS_OP`
pub const CONTAINS_OP: u8 = 57;
/// `CONVERT_VALUE`
pub const CONVERT_VALUE: u8 = 58;
/// `COPY`
pub const COPY: u8 = 59;
/// `COPY_FREE_VARS`
pub const COPY_FREE_VARS: u8 = 60;
/// `DELETE_ATTR`
pub const DELETE_ATTR: u8 = 61;
/// `DELETE_DEREF`
pub const DELETE_DEREF: u8 = 62;
/// `DELETE_FAST`
pub const DELETE_FAST: u8 = 63;
/// `DELETE_GLOBAL`
pub const DELETE_GLOBAL: u8 = 64;
/// `DELETE_NAME`
pub const DELETE_NAME: u8 = 65;
/// `DICT_MERGE`
pub const DICT_MERGE: u8 = 66;
/// `DICT_UPDATE`
pub const DICT_UPDATE: u8 = 67;
/// `END_ASYNC_FOR`
pub const END_ASYNC_FOR: u8 = 68;
/// `EXTENDED_ARG`
pub const EXTENDED_ARG: u8 = 69;
/// `FOR_ITER`
pub const FOR_ITER: u8 = 70;
/// `GET_AWAITABLE`
pub const GET_AWAITABLE: u8 = 71;
/// `IMPORT_FROM`
pub const IMPORT_FROM: u8 = 72;
/// `IMPORT_NAME`
pub const IMPORT_NAME: u8 = 73;
/// `IS_OP`
pub const IS_OP: u8 = 74;
/// `JUMP_BACKWARD`
pub const JUMP_BACKWARD: u8 = 75;
/// `JUMP_BACKWARD_NO_INTERRUPT`
pub const JUMP_BACKWARD_NO_INTERRUPT: u8 = 76;
/// `JUMP_FORWARD`
pub const JUMP_FORWARD: u8 = 77;
/// `LIST_APPEND`
pub const LIST_APPEND: u8 = 78;
/// `LIST_EXTEND`
pub const LIST_EXTEND: u8 = 79;
/// `LOAD_ATTR`
pub const LOAD_ATTR: u8 = 80;
/// `LOAD_COMMON_CONSTANT`
pub const LOAD_COMMON_CONSTANT: u8 = 81;
/// `LOAD_CONST`
pub const LOAD_CONST: u8 = 82;
/// `LOAD_DEREF`
pub const LOAD_DEREF: u8 = 83;
/// `LOAD_FAST`
pub const LOAD_FAST: u8 = 84;
/// `LOAD_FAST_AND_CLEAR`
pub const LOAD_FAST_AND_CLEAR: u8 = 85;
/// `LOAD_FAST_BORROW`
pub const LOAD_FAST_BORROW: u8 = 86;
/// `LOAD_FAST_BORROW_LOAD_FAST_BORROW`
pub const LOAD_FAST_BORROW_LOAD_FAST_BORROW: u8 = 87;
/// `LOAD_FAST_CHECK`
pub const LOAD_FAST_CHECK: u8 = 88;
/// `LOAD_FAST_LOAD_FAST`
pub const LOAD_FAST_LOAD_FAST: u8 = 89;
/// `LOAD_FROM_DICT_OR_DEREF`
pub const LOAD_FROM_DICT_OR_DEREF: u8 = 90;
/// `LOAD_FROM_DICT_OR_GLOBALS`
pub const LOAD_FROM_DICT_OR_GLOBALS: u8 = 91;
/// `LOAD_GLOBAL`
pub const LOAD_GLOBAL: u8 = 92;
/// `LOAD_NAME`
pub const LOAD_NAME: u8 = 93;
/// `LOAD_SMALL_INT`
pub const LOAD_SMALL_INT: u8 = 94;
/// `LOAD_SPECIAL`
pub const LOAD_SPECIAL: u8 = 95;
/// `LOAD_SUPER_ATTR`
pub const LOAD_SUPER_ATTR: u8 = 96;
/// `MAKE_CELL`
pub const MAKE_CELL: u8 = 97;
/// `MAP_ADD`
pub const MAP_ADD: u8 = 98;
/// `MATCH_CLASS`
pub const MATCH_CLASS: u8 = 99;
/// `POP_JUMP_IF_FALSE`
pub const POP_JUMP_IF_FALSE: u8 = 100;
/// `POP_JUMP_IF_NONE`
pub const POP_JUMP_IF_NONE: u8 = 101;
/// `POP_JUMP_IF_NOT_NONE`
pub const POP_JUMP_IF_NOT_NONE: u8 = 102;
/// `POP_JUMP_IF_TRUE`
pub const POP_JUMP_IF_TRUE: u8 = 103;
/// `RAISE_VARARGS`
pub const RAISE_VARARGS: u8 = 104;
/// `RERAISE`
pub const RERAISE: u8 = 105;
/// `SEND`
pub const SEND: u8 = 106;
/// `SET_ADD`
pub const SET_ADD: u8 = 107;
/// `SET_FUNCTION_ATTRIBUTE`
pub const SET_FUNCTION_ATTRIBUTE: u8 = 108;
/// `SET_UPDATE`
pub const SET_UPDATE: u8 = 109;
/// `STORE_ATTR`
pub const STORE_ATTR: u8 = 110;
/// `STORE_DEREF`
pub const STORE_DEREF: u8 = 111;
/// `STORE_FAST`
pub const STORE_FAST: u8 = 112;
/// `STORE_FAST_LOAD_FAST`
pub const STORE_FAST_LOAD_FAST: u8 = 113;
/// `STORE_FAST_STORE_FAST`
pub const STORE_FAST_STORE_FAST: u8 = 114;
/// `STORE_GLOBAL`
pub const STORE_GLOBAL: u8 = 115;
/// `STORE_NAME`
pub const STORE_NAME: u8 = 116;
/// `SWAP`
pub const SWAP: u8 = 117;
/// `UNPACK_EX`
pub const UNPACK_EX: u8 = 118;
/// `UNPACK_SEQUENCE`
pub const UNPACK_SEQUENCE: u8 = 119;
/// `YIELD_VALUE`
pub const YIELD_VALUE: u8 = 120;
/// `RESUME`
pub const RESUME: u8 = 128;
/// `BINARY_OP_ADD_FLOAT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_ADD_FLOAT: u8 = 129;
/// `BINARY_OP_ADD_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_ADD_INT: u8 = 130;
/// `BINARY_OP_ADD_UNICODE`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_ADD_UNICODE: u8 = 131;
/// `BINARY_OP_EXTEND`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_EXTEND: u8 = 132;
/// `BINARY_OP_MULTIPLY_FLOAT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_MULTIPLY_FLOAT: u8 = 133;
/// `BINARY_OP_MULTIPLY_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_MULTIPLY_INT: u8 = 134;
/// `BINARY_OP_SUBSCR_DICT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_DICT: u8 = 135;
/// `BINARY_OP_SUBSCR_GETITEM`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_GETITEM: u8 = 136;
/// `BINARY_OP_SUBSCR_LIST_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_LIST_INT: u8 = 137;
/// `BINARY_OP_SUBSCR_LIST_SLICE`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_LIST_SLICE: u8 = 138;
/// `BINARY_OP_SUBSCR_STR_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_STR_INT: u8 = 139;
/// `BINARY_OP_SUBSCR_TUPLE_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBSCR_TUPLE_INT: u8 = 140;
/// `BINARY_OP_SUBTRACT_FLOAT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBTRACT_FLOAT: u8 = 141;
/// `BINARY_OP_SUBTRACT_INT`, a specialised form of [`BINARY_OP`].
pub const BINARY_OP_SUBTRACT_INT: u8 = 142;
/// `CALL_ALLOC_AND_ENTER_INIT`, a specialised form of [`CALL`].
pub const CALL_ALLOC_AND_ENTER_INIT: u8 = 143;
/// `CALL_BOUND_METHOD_EXACT_ARGS`, a specialised form of [`CALL`].
pub const CALL_BOUND_METHOD_EXACT_ARGS: u8 = 144;
/// `CALL_BOUND_METHOD_GENERAL`, a specialised form of [`CALL`].
pub const CALL_BOUND_METHOD_GENERAL: u8 = 145;
/// `CALL_BUILTIN_CLASS`, a specialised form of [`CALL`].
pub const CALL_BUILTIN_CLASS: u8 = 146;
/// `CALL_BUILTIN_FAST`, a specialised form of [`CALL`].
pub const CALL_BUILTIN_FAST: u8 = 147;
/// `CALL_BUILTIN_FAST_WITH_KEYWORDS`, a specialised form of [`CALL`].
pub const CALL_BUILTIN_FAST_WITH_KEYWORDS: u8 = 148;
/// `CALL_BUILTIN_O`, a specialised form of [`CALL`].
pub const CALL_BUILTIN_O: u8 = 149;
/// `CALL_ISINSTANCE`, a specialised form of [`CALL`].
pub const CALL_ISINSTANCE: u8 = 150;
/// `CALL_KW_BOUND_METHOD`, a specialised form of [`CALL_KW`].
pub const CALL_KW_BOUND_METHOD: u8 = 151;
/// `CALL_KW_NON_PY`, a specialised form of [`CALL_KW`].
pub const CALL_KW_NON_PY: u8 = 152;
/// `CALL_KW_PY`, a specialised form of [`CALL_KW`].
pub const CALL_KW_PY: u8 = 153;
/// `CALL_LEN`, a specialised form of [`CALL`].
pub const CALL_LEN: u8 = 154;
/// `CALL_LIST_APPEND`, a specialised form of [`CALL`].
pub const CALL_LIST_APPEND: u8 = 155;
/// `CALL_METHOD_DESCRIPTOR_FAST`, a specialised form of [`CALL`].
pub const CALL_METHOD_DESCRIPTOR_FAST: u8 = 156;
/// `CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS`, a specialised form of [`CALL`].
pub const CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS: u8 = 157;
/// `CALL_METHOD_DESCRIPTOR_NOARGS`, a specialised form of [`CALL`].
pub const CALL_METHOD_DESCRIPTOR_NOARGS: u8 = 158;
/// `CALL_METHOD_DESCRIPTOR_O`, a specialised form of [`CALL`].
pub const CALL_METHOD_DESCRIPTOR_O: u8 = 159;
/// `CALL_NON_PY_GENERAL`, a specialised form of [`CALL`].
pub const CALL_NON_PY_GENERAL: u8 = 160;
/// `CALL_PY_EXACT_ARGS`, a specialised form of [`CALL`].
pub const CALL_PY_EXACT_ARGS: u8 = 161;
/// `CALL_PY_GENERAL`, a specialised form of [`CALL`].
pub const CALL_PY_GENERAL: u8 = 162;
/// `CALL_STR_1`, a specialised form of [`CALL`].
pub const CALL_STR_1: u8 = 163;
/// `CALL_TUPLE_1`, a specialised form of [`CALL`].
pub const CALL_TUPLE_1: u8 = 164;
/// `CALL_TYPE_1`, a specialised form of [`CALL`].
pub const CALL_TYPE_1: u8 = 165;
/// `COMPARE_OP_FLOAT`, a specialised form of [`COMPARE_OP`].
pub const COMPARE_OP_FLOAT: u8 = 166;
/// `COMPARE_OP_INT`, a specialised form of [`COMPARE_OP`].
pub const COMPARE_OP_INT: u8 = 167;
/// `COMPARE_OP_STR`, a specialised form of [`COMPARE_OP`].
pub const COMPARE_OP_STR: u8 = 168;
/// `CONTAINS_OP_DICT`, a specialised form of [`CONTAINS_OP`].
pub const CONTAINS_OP_DICT: u8 = 169;
/// `CONTAINS_OP_SET`, a specialised form of [`CONTAINS_OP`].
pub const CONTAINS_OP_SET: u8 = 170;
/// `FOR_ITER_GEN`, a specialised form of [`FOR_ITER`].
pub const FOR_ITER_GEN: u8 = 171;
/// `FOR_ITER_LIST`, a specialised form of [`FOR_ITER`].
pub const FOR_ITER_LIST: u8 = 172;
/// `FOR_ITER_RANGE`, a specialised form of [`FOR_ITER`].
pub const FOR_ITER_RANGE: u8 = 173;
/// `FOR_ITER_TUPLE`, a specialised form of [`FOR_ITER`].
pub const FOR_ITER_TUPLE: u8 = 174;
/// `JUMP_BACKWARD_JIT`, a specialised form of [`JUMP_BACKWARD`].
pub const JUMP_BACKWARD_JIT: u8 = 175;
/// `JUMP_BACKWARD_NO_JIT`, a specialised form of [`JUMP_BACKWARD`].
pub const JUMP_BACKWARD_NO_JIT: u8 = 176;
/// `LOAD_ATTR_CLASS`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_CLASS: u8 = 177;
/// `LOAD_ATTR_CLASS_WITH_METACLASS_CHECK`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_CLASS_WITH_METACLASS_CHECK: u8 = 178;
/// `LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN: u8 = 179;
/// `LOAD_ATTR_INSTANCE_VALUE`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_INSTANCE_VALUE: u8 = 180;
/// `LOAD_ATTR_METHOD_LAZY_DICT`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_METHOD_LAZY_DICT: u8 = 181;
/// `LOAD_ATTR_METHOD_NO_DICT`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_METHOD_NO_DICT: u8 = 182;
/// `LOAD_ATTR_METHOD_WITH_VALUES`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_METHOD_WITH_VALUES: u8 = 183;
/// `LOAD_ATTR_MODULE`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_MODULE: u8 = 184;
/// `LOAD_ATTR_NONDESCRIPTOR_NO_DICT`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_NONDESCRIPTOR_NO_DICT: u8 = 185;
/// `LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES: u8 = 186;
/// `LOAD_ATTR_PROPERTY`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_PROPERTY: u8 = 187;
/// `LOAD_ATTR_SLOT`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_SLOT: u8 = 188;
/// `LOAD_ATTR_WITH_HINT`, a specialised form of [`LOAD_ATTR`].
pub const LOAD_ATTR_WITH_HINT: u8 = 189;
/// `LOAD_CONST_IMMORTAL`, a specialised form of [`LOAD_CONST`].
pub const LOAD_CONST_IMMORTAL: u8 = 190;
/// `LOAD_CONST_MORTAL`, a specialised form of [`LOAD_CONST`].
pub const LOAD_CONST_MORTAL: u8 = 191;
/// `LOAD_GLOBAL_BUILTIN`, a specialised form of [`LOAD_GLOBAL`].
pub const LOAD_GLOBAL_BUILTIN: u8 = 192;
/// `LOAD_GLOBAL_MODULE`, a specialised form of [`LOAD_GLOBAL`].
pub const LOAD_GLOBAL_MODULE: u8 = 193;
/// `LOAD_SUPER_ATTR_ATTR`, a specialised form of [`LOAD_SUPER_ATTR`].
pub const LOAD_SUPER_ATTR_ATTR: u8 = 194;
/// `LOAD_SUPER_ATTR_METHOD`, a specialised form of [`LOAD_SUPER_ATTR`].
pub const LOAD_SUPER_ATTR_METHOD: u8 = 195;
/// `RESUME_CHECK`, a specialised form of [`RESUME`].
pub const RESUME_CHECK: u8 = 196;
/// `SEND_GEN`, a specialised form of [`SEND`].
pub const SEND_GEN: u8 = 197;
/// `STORE_ATTR_INSTANCE_VALUE`, a specialised form of [`STORE_ATTR`].
pub const STORE_ATTR_INSTANCE_VALUE: u8 = 198;
/// `STORE_ATTR_SLOT`, a specialised form of [`STORE_ATTR`].
pub const STORE_ATTR_SLOT: u8 = 199;
/// `STORE_ATTR_WITH_HINT`, a specialised form of [`STORE_ATTR`].
pub const STORE_ATTR_WITH_HINT: u8 = 200;
/// `STORE_SUBSCR_DICT`, a specialised form of [`STORE_SUBSCR`].
pub const STORE_SUBSCR_DICT: u8 = 201;
/// `STORE_SUBSCR_LIST_INT`, a specialised form of [`STORE_SUBSCR`].
pub const STORE_SUBSCR_LIST_INT: u8 = 202;
/// `TO_BOOL_ALWAYS_TRUE`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_ALWAYS_TRUE: u8 = 203;
/// `TO_BOOL_BOOL`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_BOOL: u8 = 204;
/// `TO_BOOL_INT`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_INT: u8 = 205;
/// `TO_BOOL_LIST`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_LIST: u8 = 206;
/// `TO_BOOL_NONE`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_NONE: u8 = 207;
/// `TO_BOOL_STR`, a specialised form of [`TO_BOOL`].
pub const TO_BOOL_STR: u8 = 208;
/// `UNPACK_SEQUENCE_LIST`, a specialised form of [`UNPACK_SEQUENCE`].
pub const UNPACK_SEQUENCE_LIST: u8 = 209;
/// `UNPACK_SEQUENCE_TUPLE`, a specialised form of [`UNPACK_SEQUENCE`].
pub const UNPACK_SEQUENCE_TUPLE: u8 = 210;
/// `UNPACK_SEQUENCE_TWO_TUPLE`, a specialised form of [`UNPACK_SEQUENCE`].
pub const UNPACK_SEQUENCE_TWO_TUPLE: u8 = 211;
/// `INSTRUMENTED_END_FOR`
pub const INSTRUMENTED_END_FOR: u8 = 234;
/// `INSTRUMENTED_POP_ITER`
pub const INSTRUMENTED_POP_ITER: u8 = 235;
/// `INSTRUMENTED_END_SEND`
pub const INSTRUMENTED_END_SEND: u8 = 236;
/// `INSTRUMENTED_FOR_ITER`
pub const INSTRUMENTED_FOR_ITER: u8 = 237;
/// `INSTRUMENTED_INSTRUCTION`
pub const INSTRUMENTED_INSTRUCTION: u8 = 238;
/// `INSTRUMENTED_JUMP_FORWARD`
pub const INSTRUMENTED_JUMP_FORWARD: u8 = 239;
/// `INSTRUMENTED_NOT_TAKEN`
pub const INSTRUMENTED_NOT_TAKEN: u8 = 240;
/// `INSTRUMENTED_POP_JUMP_IF_TRUE`
pub const INSTRUMENTED_POP_JUMP_IF_TRUE: u8 = 241;
/// `INSTRUMENTED_POP_JUMP_IF_FALSE`
pub const INSTRUMENTED_POP_JUMP_IF_FALSE: u8 = 242;
/// `INSTRUMENTED_POP_JUMP_IF_NONE`
pub const INSTRUMENTED_POP_JUMP_IF_NONE: u8 = 243;
/// `INSTRUMENTED_POP_JUMP_IF_NOT_NONE`
pub const INSTRUMENTED_POP_JUMP_IF_NOT_NONE: u8 = 244;
/// `INSTRUMENTED_RESUME`
pub const INSTRUMENTED_RESUME: u8 = 245;
/// `INSTRUMENTED_RETURN_VALUE`
pub const INSTRUMENTED_RETURN_VALUE: u8 = 246;
/// `INSTRUMENTED_YIELD_VALUE`
pub const INSTRUMENTED_YIELD_VALUE: u8 = 247;
/// `INSTRUMENTED_END_ASYNC_FOR`
pub const INSTRUMENTED_END_ASYNC_FOR: u8 = 248;
/// `INSTRUMENTED_LOAD_SUPER_ATTR`
pub const INSTRUMENTED_LOAD_SUPER_ATTR: u8 = 249;
/// `INSTRUMENTED_CALL`
pub const INSTRUMENTED_CALL: u8 = 250;
/// `INSTRUMENTED_CALL_KW`
pub const INSTRUMENTED_CALL_KW: u8 = 251;
/// `INSTRUMENTED_CALL_FUNCTION_EX`
pub const INSTRUMENTED_CALL_FUNCTION_EX: u8 = 252;
/// `INSTRUMENTED_JUMP_BACKWARD`
pub const INSTRUMENTED_JUMP_BACKWARD: u8 = 253;
/// `INSTRUMENTED_LINE`
pub const INSTRUMENTED_LINE: u8 = 254;
/// `ENTER_EXECUTOR`
pub const ENTER_EXECUTOR: u8 = 255;

/// CPython's name of an opcode; `<n>` for a number that is none, as in `opcode.opname`, but without the number.
pub fn name(op: u8) -> &'static str {
    NAMES.get(usize::from(op)).copied().unwrap_or("<?>")
}

/// How many `CACHE` units follow an instruction (`opcode._inline_cache_entries`, for specialised forms their
/// family's).
pub fn caches(op: u8) -> usize {
    match generic(op) {
        STORE_SUBSCR
        | COMPARE_OP
        | CONTAINS_OP
        | FOR_ITER
        | JUMP_BACKWARD
        | LOAD_SUPER_ATTR
        | POP_JUMP_IF_FALSE
        | POP_JUMP_IF_NONE
        | POP_JUMP_IF_NOT_NONE
        | POP_JUMP_IF_TRUE
        | SEND
        | UNPACK_SEQUENCE
        | INSTRUMENTED_FOR_ITER
        | INSTRUMENTED_JUMP_BACKWARD
        | INSTRUMENTED_LOAD_SUPER_ATTR
        | INSTRUMENTED_POP_JUMP_IF_FALSE
        | INSTRUMENTED_POP_JUMP_IF_NONE
        | INSTRUMENTED_POP_JUMP_IF_NOT_NONE
        | INSTRUMENTED_POP_JUMP_IF_TRUE => 1,
        TO_BOOL | CALL | CALL_KW | INSTRUMENTED_CALL | INSTRUMENTED_CALL_KW => 3,
        LOAD_GLOBAL | STORE_ATTR => 4,
        BINARY_OP => 5,
        LOAD_ATTR => 9,
        _ => 0,
    }
}

/// The generic opcode of a specialised one (`_opcode_metadata._specializations`); any other stays itself.
pub fn generic(op: u8) -> u8 {
    match op {
        RESUME_CHECK => RESUME,
        LOAD_CONST_MORTAL | LOAD_CONST_IMMORTAL => LOAD_CONST,
        TO_BOOL_ALWAYS_TRUE | TO_BOOL_BOOL | TO_BOOL_INT | TO_BOOL_LIST | TO_BOOL_NONE | TO_BOOL_STR => {
            TO_BOOL
        }
        BINARY_OP_MULTIPLY_INT
        | BINARY_OP_ADD_INT
        | BINARY_OP_SUBTRACT_INT
        | BINARY_OP_MULTIPLY_FLOAT
        | BINARY_OP_ADD_FLOAT
        | BINARY_OP_SUBTRACT_FLOAT
        | BINARY_OP_ADD_UNICODE
        | BINARY_OP_SUBSCR_LIST_INT
        | BINARY_OP_SUBSCR_LIST_SLICE
        | BINARY_OP_SUBSCR_TUPLE_INT
        | BINARY_OP_SUBSCR_STR_INT
        | BINARY_OP_SUBSCR_DICT
        | BINARY_OP_SUBSCR_GETITEM
        | BINARY_OP_EXTEND
        | BINARY_OP_INPLACE_ADD_UNICODE => BINARY_OP,
        STORE_SUBSCR_DICT | STORE_SUBSCR_LIST_INT => STORE_SUBSCR,
        SEND_GEN => SEND,
        UNPACK_SEQUENCE_TWO_TUPLE | UNPACK_SEQUENCE_TUPLE | UNPACK_SEQUENCE_LIST => UNPACK_SEQUENCE,
        STORE_ATTR_INSTANCE_VALUE | STORE_ATTR_SLOT | STORE_ATTR_WITH_HINT => STORE_ATTR,
        LOAD_GLOBAL_MODULE | LOAD_GLOBAL_BUILTIN => LOAD_GLOBAL,
        LOAD_SUPER_ATTR_ATTR | LOAD_SUPER_ATTR_METHOD => LOAD_SUPER_ATTR,
        LOAD_ATTR_INSTANCE_VALUE
        | LOAD_ATTR_MODULE
        | LOAD_ATTR_WITH_HINT
        | LOAD_ATTR_SLOT
        | LOAD_ATTR_CLASS
        | LOAD_ATTR_CLASS_WITH_METACLASS_CHECK
        | LOAD_ATTR_PROPERTY
        | LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN
        | LOAD_ATTR_METHOD_WITH_VALUES
        | LOAD_ATTR_METHOD_NO_DICT
        | LOAD_ATTR_METHOD_LAZY_DICT
        | LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES
        | LOAD_ATTR_NONDESCRIPTOR_NO_DICT => LOAD_ATTR,
        COMPARE_OP_FLOAT | COMPARE_OP_INT | COMPARE_OP_STR => COMPARE_OP,
        CONTAINS_OP_SET | CONTAINS_OP_DICT => CONTAINS_OP,
        JUMP_BACKWARD_NO_JIT | JUMP_BACKWARD_JIT => JUMP_BACKWARD,
        FOR_ITER_LIST | FOR_ITER_TUPLE | FOR_ITER_RANGE | FOR_ITER_GEN => FOR_ITER,
        CALL_BOUND_METHOD_EXACT_ARGS
        | CALL_PY_EXACT_ARGS
        | CALL_TYPE_1
        | CALL_STR_1
        | CALL_TUPLE_1
        | CALL_BUILTIN_CLASS
        | CALL_BUILTIN_O
        | CALL_BUILTIN_FAST
        | CALL_BUILTIN_FAST_WITH_KEYWORDS
        | CALL_LEN
        | CALL_ISINSTANCE
        | CALL_LIST_APPEND
        | CALL_METHOD_DESCRIPTOR_O
        | CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS
        | CALL_METHOD_DESCRIPTOR_NOARGS
        | CALL_METHOD_DESCRIPTOR_FAST
        | CALL_ALLOC_AND_ENTER_INIT
        | CALL_PY_GENERAL
        | CALL_BOUND_METHOD_GENERAL
        | CALL_NON_PY_GENERAL => CALL,
        CALL_KW_BOUND_METHOD | CALL_KW_PY | CALL_KW_NON_PY => CALL_KW,
        _ => op,
    }
}

/// Whether it is a specialised form.
pub fn is_specialised(op: u8) -> bool {
    generic(op) != op
}

/// Whether it jumps; the argument is a distance in code units (`opcode.hasjump`).
pub fn jumps(op: u8) -> bool {
    matches!(
        generic(op),
        END_ASYNC_FOR
            | FOR_ITER
            | JUMP_BACKWARD
            | JUMP_BACKWARD_NO_INTERRUPT
            | JUMP_FORWARD
            | POP_JUMP_IF_FALSE
            | POP_JUMP_IF_NONE
            | POP_JUMP_IF_NOT_NONE
            | POP_JUMP_IF_TRUE
            | SEND
            | INSTRUMENTED_FOR_ITER
            | INSTRUMENTED_END_ASYNC_FOR
    )
}

/// Whether its argument is an index into the constants (`opcode.hasconst`).
pub fn uses_const(op: u8) -> bool {
    matches!(generic(op), LOAD_CONST)
}

static NAMES: [&str; 256] = [
    "CACHE",
    "BINARY_SLICE",
    "BUILD_TEMPLATE",
    "BINARY_OP_INPLACE_ADD_UNICODE",
    "CALL_FUNCTION_EX",
    "CHECK_EG_MATCH",
    "CHECK_EXC_MATCH",
    "CLEANUP_THROW",
    "DELETE_SUBSCR",
    "END_FOR",
    "END_SEND",
    "EXIT_INIT_CHECK",
    "FORMAT_SIMPLE",
    "FORMAT_WITH_SPEC",
    "GET_AITER",
    "GET_ANEXT",
    "GET_ITER",
    "RESERVED",
    "GET_LEN",
    "GET_YIELD_FROM_ITER",
    "INTERPRETER_EXIT",
    "LOAD_BUILD_CLASS",
    "LOAD_LOCALS",
    "MAKE_FUNCTION",
    "MATCH_KEYS",
    "MATCH_MAPPING",
    "MATCH_SEQUENCE",
    "NOP",
    "NOT_TAKEN",
    "POP_EXCEPT",
    "POP_ITER",
    "POP_TOP",
    "PUSH_EXC_INFO",
    "PUSH_NULL",
    "RETURN_GENERATOR",
    "RETURN_VALUE",
    "SETUP_ANNOTATIONS",
    "STORE_SLICE",
    "STORE_SUBSCR",
    "TO_BOOL",
    "UNARY_INVERT",
    "UNARY_NEGATIVE",
    "UNARY_NOT",
    "WITH_EXCEPT_START",
    "BINARY_OP",
    "BUILD_INTERPOLATION",
    "BUILD_LIST",
    "BUILD_MAP",
    "BUILD_SET",
    "BUILD_SLICE",
    "BUILD_STRING",
    "BUILD_TUPLE",
    "CALL",
    "CALL_INTRINSIC_1",
    "CALL_INTRINSIC_2",
    "CALL_KW",
    "COMPARE_OP",
    "CONTAINS_OP",
    "CONVERT_VALUE",
    "COPY",
    "COPY_FREE_VARS",
    "DELETE_ATTR",
    "DELETE_DEREF",
    "DELETE_FAST",
    "DELETE_GLOBAL",
    "DELETE_NAME",
    "DICT_MERGE",
    "DICT_UPDATE",
    "END_ASYNC_FOR",
    "EXTENDED_ARG",
    "FOR_ITER",
    "GET_AWAITABLE",
    "IMPORT_FROM",
    "IMPORT_NAME",
    "IS_OP",
    "JUMP_BACKWARD",
    "JUMP_BACKWARD_NO_INTERRUPT",
    "JUMP_FORWARD",
    "LIST_APPEND",
    "LIST_EXTEND",
    "LOAD_ATTR",
    "LOAD_COMMON_CONSTANT",
    "LOAD_CONST",
    "LOAD_DEREF",
    "LOAD_FAST",
    "LOAD_FAST_AND_CLEAR",
    "LOAD_FAST_BORROW",
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW",
    "LOAD_FAST_CHECK",
    "LOAD_FAST_LOAD_FAST",
    "LOAD_FROM_DICT_OR_DEREF",
    "LOAD_FROM_DICT_OR_GLOBALS",
    "LOAD_GLOBAL",
    "LOAD_NAME",
    "LOAD_SMALL_INT",
    "LOAD_SPECIAL",
    "LOAD_SUPER_ATTR",
    "MAKE_CELL",
    "MAP_ADD",
    "MATCH_CLASS",
    "POP_JUMP_IF_FALSE",
    "POP_JUMP_IF_NONE",
    "POP_JUMP_IF_NOT_NONE",
    "POP_JUMP_IF_TRUE",
    "RAISE_VARARGS",
    "RERAISE",
    "SEND",
    "SET_ADD",
    "SET_FUNCTION_ATTRIBUTE",
    "SET_UPDATE",
    "STORE_ATTR",
    "STORE_DEREF",
    "STORE_FAST",
    "STORE_FAST_LOAD_FAST",
    "STORE_FAST_STORE_FAST",
    "STORE_GLOBAL",
    "STORE_NAME",
    "SWAP",
    "UNPACK_EX",
    "UNPACK_SEQUENCE",
    "YIELD_VALUE",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "RESUME",
    "BINARY_OP_ADD_FLOAT",
    "BINARY_OP_ADD_INT",
    "BINARY_OP_ADD_UNICODE",
    "BINARY_OP_EXTEND",
    "BINARY_OP_MULTIPLY_FLOAT",
    "BINARY_OP_MULTIPLY_INT",
    "BINARY_OP_SUBSCR_DICT",
    "BINARY_OP_SUBSCR_GETITEM",
    "BINARY_OP_SUBSCR_LIST_INT",
    "BINARY_OP_SUBSCR_LIST_SLICE",
    "BINARY_OP_SUBSCR_STR_INT",
    "BINARY_OP_SUBSCR_TUPLE_INT",
    "BINARY_OP_SUBTRACT_FLOAT",
    "BINARY_OP_SUBTRACT_INT",
    "CALL_ALLOC_AND_ENTER_INIT",
    "CALL_BOUND_METHOD_EXACT_ARGS",
    "CALL_BOUND_METHOD_GENERAL",
    "CALL_BUILTIN_CLASS",
    "CALL_BUILTIN_FAST",
    "CALL_BUILTIN_FAST_WITH_KEYWORDS",
    "CALL_BUILTIN_O",
    "CALL_ISINSTANCE",
    "CALL_KW_BOUND_METHOD",
    "CALL_KW_NON_PY",
    "CALL_KW_PY",
    "CALL_LEN",
    "CALL_LIST_APPEND",
    "CALL_METHOD_DESCRIPTOR_FAST",
    "CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS",
    "CALL_METHOD_DESCRIPTOR_NOARGS",
    "CALL_METHOD_DESCRIPTOR_O",
    "CALL_NON_PY_GENERAL",
    "CALL_PY_EXACT_ARGS",
    "CALL_PY_GENERAL",
    "CALL_STR_1",
    "CALL_TUPLE_1",
    "CALL_TYPE_1",
    "COMPARE_OP_FLOAT",
    "COMPARE_OP_INT",
    "COMPARE_OP_STR",
    "CONTAINS_OP_DICT",
    "CONTAINS_OP_SET",
    "FOR_ITER_GEN",
    "FOR_ITER_LIST",
    "FOR_ITER_RANGE",
    "FOR_ITER_TUPLE",
    "JUMP_BACKWARD_JIT",
    "JUMP_BACKWARD_NO_JIT",
    "LOAD_ATTR_CLASS",
    "LOAD_ATTR_CLASS_WITH_METACLASS_CHECK",
    "LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN",
    "LOAD_ATTR_INSTANCE_VALUE",
    "LOAD_ATTR_METHOD_LAZY_DICT",
    "LOAD_ATTR_METHOD_NO_DICT",
    "LOAD_ATTR_METHOD_WITH_VALUES",
    "LOAD_ATTR_MODULE",
    "LOAD_ATTR_NONDESCRIPTOR_NO_DICT",
    "LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES",
    "LOAD_ATTR_PROPERTY",
    "LOAD_ATTR_SLOT",
    "LOAD_ATTR_WITH_HINT",
    "LOAD_CONST_IMMORTAL",
    "LOAD_CONST_MORTAL",
    "LOAD_GLOBAL_BUILTIN",
    "LOAD_GLOBAL_MODULE",
    "LOAD_SUPER_ATTR_ATTR",
    "LOAD_SUPER_ATTR_METHOD",
    "RESUME_CHECK",
    "SEND_GEN",
    "STORE_ATTR_INSTANCE_VALUE",
    "STORE_ATTR_SLOT",
    "STORE_ATTR_WITH_HINT",
    "STORE_SUBSCR_DICT",
    "STORE_SUBSCR_LIST_INT",
    "TO_BOOL_ALWAYS_TRUE",
    "TO_BOOL_BOOL",
    "TO_BOOL_INT",
    "TO_BOOL_LIST",
    "TO_BOOL_NONE",
    "TO_BOOL_STR",
    "UNPACK_SEQUENCE_LIST",
    "UNPACK_SEQUENCE_TUPLE",
    "UNPACK_SEQUENCE_TWO_TUPLE",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "<?>",
    "INSTRUMENTED_END_FOR",
    "INSTRUMENTED_POP_ITER",
    "INSTRUMENTED_END_SEND",
    "INSTRUMENTED_FOR_ITER",
    "INSTRUMENTED_INSTRUCTION",
    "INSTRUMENTED_JUMP_FORWARD",
    "INSTRUMENTED_NOT_TAKEN",
    "INSTRUMENTED_POP_JUMP_IF_TRUE",
    "INSTRUMENTED_POP_JUMP_IF_FALSE",
    "INSTRUMENTED_POP_JUMP_IF_NONE",
    "INSTRUMENTED_POP_JUMP_IF_NOT_NONE",
    "INSTRUMENTED_RESUME",
    "INSTRUMENTED_RETURN_VALUE",
    "INSTRUMENTED_YIELD_VALUE",
    "INSTRUMENTED_END_ASYNC_FOR",
    "INSTRUMENTED_LOAD_SUPER_ATTR",
    "INSTRUMENTED_CALL",
    "INSTRUMENTED_CALL_KW",
    "INSTRUMENTED_CALL_FUNCTION_EX",
    "INSTRUMENTED_JUMP_BACKWARD",
    "INSTRUMENTED_LINE",
    "ENTER_EXECUTOR",
];
