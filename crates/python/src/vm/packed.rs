//! The tuple of a call's arguments, where a built-in class is called that wants one.

use heapglass_memory::Class;
use heapglass_memory::ObjectId;
use heapglass_memory::pymalloc::Addr;

use super::{Args, Vm};

/// Built-in classes with a `tp_vectorcall` (CPython 3.14, the functions called `…_vectorcall`).
const VECTORCALL: &[Class] = &[
    Class::Bool,
    Class::Dict,
    Class::Enumerate,
    Class::Filter,
    Class::Float,
    Class::FrozenSet,
    Class::Int,
    Class::List,
    Class::Map,
    Class::Range,
    Class::Reversed,
    Class::Set,
    Class::Str,
    Class::Super,
    Class::Tuple,
    Class::Deque,
];

impl Vm {
    /// `_PyObject_MakeTpCall` makes a tuple of the arguments for a class without a vectorcall of its own: its block.
    pub(super) fn pack_arguments(&mut self, class: ObjectId, args: &Args<'_>) -> Option<Addr> {
        let is_vectorcall = Class::of(class).is_some_and(|class| VECTORCALL.contains(&class));
        // `type_vectorcall`
        let is_type_of = class == Class::Type.id() && args.pos.len() == 1;
        let packs = self.heap.profile.calls.packs;
        if args.pos.is_empty() || packs || is_vectorcall || is_type_of || self.is_exception_class(class) {
            return None;
        }
        let block = self.heap.take_tuple_block(args.pos.len());
        self.temp_blocks.push(block);
        Some(block)
    }
}
