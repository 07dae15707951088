//! The tuple of a call's arguments, where a built-in class is called that wants one.

use heapglass_memory::Class;
use heapglass_memory::ObjectId;
use heapglass_memory::pymalloc::Addr;

use super::{Args, Flow, NativeDef, Result, Vm};

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

    /// Calls a built-in function; with `METH_VARARGS` what stands behind the receiver lies in a tuple meanwhile, and
    /// keywords in a dict (`_PyObject_MakeTpCall`, `method_vectorcall_VARARGS`).
    pub(super) fn call_def(&mut self, def: &NativeDef, args: &Args<'_>, receivers: usize) -> Result<Flow> {
        let has_tuple = std::mem::take(&mut self.has_tuple);
        if !def.is_packed || has_tuple || self.heap.profile.calls.packs {
            return (def.call)(self, args);
        }
        let count = args.pos.len().saturating_sub(receivers);
        let block = (count > 0).then(|| self.heap.take_tuple_block(count));
        self.temp_blocks.extend(block);
        let keywords = (!args.kw.is_empty()).then(|| self.heap.new_dict());
        for (dict, (name, value)) in
            keywords.into_iter().flat_map(|dict| args.kw.iter().map(move |kw| (dict, kw)))
        {
            let value = self.heap.new_ref(*value);
            self.namespace_set(dict, *name, value);
        }
        let held: Vec<ObjectId> = keywords.into_iter().collect();
        let flow = self.with_owned(&held, |vm| (def.call)(vm, args));
        self.drop_all(held);
        if let Some(block) = block {
            self.temp_blocks.pop();
            self.heap.give_tuple_block(count, block);
        }
        flow
    }
}
