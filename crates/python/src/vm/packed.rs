//! The tuple of a call's arguments, where a built-in class is called that wants one.

use heapglass_memory::Class;
use heapglass_memory::ObjectId;

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
    /// Whether `_PyObject_MakeTpCall` makes a tuple of the arguments: for a class without a vectorcall of its own.
    pub(super) fn packs_arguments(&self, class: ObjectId, args: &Args<'_>) -> bool {
        let is_vectorcall = Class::of(class).is_some_and(|class| VECTORCALL.contains(&class));
        // `type_vectorcall`
        let is_type_of = class == Class::Type.id() && args.pos.len() == 1;
        let packs = self.heap.profile.calls.packs;
        !(packs || is_vectorcall || is_type_of || self.is_exception_class(class))
    }

    /// Does something while a tuple that nobody sees is there; none where it would be empty.
    pub(super) fn with_tuple_block<T>(&mut self, items: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        if items == 0 {
            return work(self);
        }
        let block = self.heap.take_tuple_block(items);
        self.temp_blocks.push(block);
        let result = work(self);
        self.temp_blocks.pop();
        self.heap.give_tuple_block(items, block);
        result
    }

    /// `_PyStack_AsDict`: a dict of keyword arguments, where there are any. New reference.
    pub(crate) fn dict_of_keywords(&mut self, keywords: &[(ObjectId, ObjectId)]) -> Option<ObjectId> {
        if keywords.is_empty() {
            return None;
        }
        let dict = self.heap.new_dict();
        for (name, value) in keywords {
            let value = self.heap.new_ref(*value);
            self.namespace_set(dict, *name, value);
        }
        Some(dict)
    }

    /// Calls a built-in function; with `METH_VARARGS` what stands behind the receiver lies in a tuple meanwhile, and
    /// keywords in a dict (`_PyObject_MakeTpCall`, `method_vectorcall_VARARGS`).
    pub(super) fn call_def(&mut self, def: &NativeDef, args: &Args<'_>, receivers: usize) -> Result<Flow> {
        let has_tuple = std::mem::take(&mut self.has_tuple);
        if !def.is_packed || has_tuple || self.heap.profile.calls.packs {
            return (def.call)(self, args);
        }
        self.with_tuple_block(args.pos.len().saturating_sub(receivers), |vm| {
            let held: Vec<ObjectId> = vm.dict_of_keywords(args.kw).into_iter().collect();
            let flow = vm.with_owned(&held, |vm| (def.call)(vm, args));
            vm.drop_all(held);
            flow
        })
    }
}
