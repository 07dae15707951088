//! Code objects, Python functions and built-in functions.

use crate::ids::ObjectId;

/// Which compiled unit a code object runs; the units themselves are the interpreter's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitId(pub u32);

/// Which built-in function it is; the functions themselves are the interpreter's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NativeId(pub u32);

/// `PyCodeObject`: what it holds.
#[derive(Clone, Debug)]
pub struct CodeBody {
    pub unit: UnitId,
    pub name: ObjectId,
    pub qualname: ObjectId,
    pub filename: ObjectId,
    pub consts: Vec<ObjectId>,
    pub names: Vec<ObjectId>,
    pub locals_plus: Vec<ObjectId>,
    /// Constant tuples of the module that are this code's `co_consts`, `co_names` or `co_localsplusnames` too.
    pub own_tuples: Vec<ObjectId>,
    /// `co_consts` is one of them: the tuple holds the constants, not the code.
    pub shares_consts: bool,
    /// `sys.getsizeof` of it.
    pub size_bytes: u64,
    /// Slots of a frame: `co_nlocalsplus` and `co_stacksize`.
    pub frame_slots: u32,
}

/// `PyFunctionObject`, fields in the order of `func_traverse`.
#[derive(Clone, Debug)]
pub struct FunctionBody {
    pub code: ObjectId,
    pub globals: ObjectId,
    pub module: Option<ObjectId>,
    pub defaults: Option<ObjectId>,
    pub kwdefaults: Option<ObjectId>,
    pub doc: Option<ObjectId>,
    pub name: ObjectId,
    pub dict: Option<ObjectId>,
    pub closure: Option<ObjectId>,
    pub annotations: Option<ObjectId>,
    pub annotate: Option<ObjectId>,
    pub typeparams: Option<ObjectId>,
    pub qualname: ObjectId,
    pub builtins: ObjectId,
    /// `func_version`: changes when code or defaults are replaced.
    pub version: u32,
}

/// A built-in: `PyCFunctionObject`, or a descriptor of a built-in type's method.
#[derive(Clone, Copy, Debug)]
pub struct NativeBody {
    pub id: NativeId,
    /// `m_self` of a bound one.
    pub receiver: Option<ObjectId>,
    /// The type that it is a method of, for an unbound one.
    pub class: Option<ObjectId>,
}
