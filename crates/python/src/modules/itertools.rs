//! `itertools` (CPython 3.14 Modules/itertoolsmodule.c).
//!
//! Each iterator is a record; its `tp_iternext` is a function in one of the files below, which waits for Python code.

mod combine;
mod group;
mod new;
mod pass;
mod tee;

use heapglass_memory::object::{Data, Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, NextFn, next_of};
use crate::types::TypeDef;
use crate::types::container::class_item;
use crate::types::iterators::{METHODS, SIZED_METHODS};
use crate::vm::{Args, Arity, NativeDef, NativeFn, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "itertools", functions: FUNCTIONS, types: TYPES, fill: |_, _| {} };

const FUNCTIONS: &[NativeDef] = &[def("tee", Arity::Range(1, 2), tee::tee)];

const CHAIN_CLASS_METHODS: &[NativeDef] = &[
    def("from_iterable", Arity::One, new::chain_from_iterable),
    def("__class_getitem__", Arity::One, class_item),
];

const fn iterator(class: Class, new: NativeFn) -> TypeDef {
    TypeDef { new: Some(new), methods: METHODS, asks_methods: false, ..TypeDef::of(class, "itertools") }
}

const TYPES: &[TypeDef] = &[
    iterator(Class::Accumulate, new::accumulate),
    iterator(Class::Batched, new::batched),
    TypeDef { class_methods: CHAIN_CLASS_METHODS, ..iterator(Class::Chain, new::chain) },
    iterator(Class::Combinations, new::combinations),
    iterator(Class::CombinationsWithReplacement, new::combinations_with_replacement),
    iterator(Class::Compress, new::compress),
    iterator(Class::Count, new::count),
    iterator(Class::Cycle, new::cycle),
    iterator(Class::DropWhile, new::dropwhile),
    iterator(Class::FilterFalse, new::filterfalse),
    iterator(Class::GroupBy, new::groupby),
    iterator(Class::Grouper, new::grouper),
    iterator(Class::ISlice, new::islice),
    iterator(Class::Pairwise, new::pairwise),
    iterator(Class::Permutations, new::permutations),
    iterator(Class::Product, new::product),
    TypeDef { methods: SIZED_METHODS, ..iterator(Class::Repeat, new::repeat) },
    iterator(Class::StarMap, new::starmap),
    iterator(Class::TakeWhile, new::takewhile),
    TypeDef { methods: tee::METHODS, has_weakref: true, ..iterator(Class::Tee, tee::new) },
    TypeDef { asks_methods: false, ..TypeDef::of(Class::TeeData, "itertools") },
    iterator(Class::ZipLongest, new::zip_longest),
];

/// `tp_iternext` of each.
pub(super) const fn next(kind: RecordKind) -> Option<NextFn> {
    Some(match kind {
        RecordKind::Accumulate => pass::accumulate,
        RecordKind::Batched => pass::batched,
        RecordKind::Chain => pass::chain,
        RecordKind::Combinations => combine::combinations,
        RecordKind::CombinationsWithReplacement => combine::with_replacement,
        RecordKind::Compress => pass::compress,
        RecordKind::Count => pass::count,
        RecordKind::Cycle => pass::cycle,
        RecordKind::DropWhile => pass::dropwhile,
        RecordKind::FilterFalse => pass::filterfalse,
        RecordKind::GroupBy => group::groupby,
        RecordKind::Grouper => group::grouper,
        RecordKind::ISlice => pass::islice,
        RecordKind::Pairwise => pass::pairwise,
        RecordKind::Permutations => combine::permutations,
        RecordKind::Product => combine::product,
        RecordKind::Repeat => pass::repeat,
        RecordKind::StarMap => pass::starmap,
        RecordKind::TakeWhile => pass::takewhile,
        RecordKind::Tee => tee::next,
        RecordKind::ZipLongest => pass::zip_longest,
        _ => return None,
    })
}

/// `count_repr`, `repeat_repr`.
pub(super) fn repr(vm: &mut Vm, id: ObjectId) -> Result<String> {
    let Some(record) = vm.heap.record_of(id) else { return Ok(String::new()) };
    let (kind, left) = (record.kind, record.numbers[0]);
    let class = vm.heap.type_body_of(id).short_name().to_owned();
    let field = |vm: &mut Vm, index| match vm.heap.field(id, index) {
        Some(part) => vm.repr(part),
        None => Ok(left.to_string()),
    };
    let first = field(vm, 0)?;
    if kind == RecordKind::Repeat {
        return Ok(if left < 0 { format!("{class}({first})") } else { format!("{class}({first}, {left})") });
    }
    let step = vm.heap.field(id, 1);
    if step.is_some_and(|step| vm.is_int(step) && vm.small(step) == Some(1)) {
        return Ok(format!("{class}({first})"));
    }
    let step = field(vm, 1)?;
    Ok(format!("{class}({first}, {step})"))
}

/// A new iterator of a class. Steals the fields.
fn make(
    vm: &mut Vm,
    class: ObjectId,
    kind: RecordKind,
    fields: Vec<Option<ObjectId>>,
    numbers: [i64; 3],
    extra: Vec<i64>,
) -> ObjectId {
    let record = Record { data: Data::Numbers(extra.into()), ..Record::new(kind, fields, numbers) };
    vm.alloc(class, Payload::Record(std::rc::Rc::new(record)))
}

fn number(vm: &Vm, id: ObjectId, index: usize) -> i64 {
    vm.heap.record_of(id).and_then(|record| record.numbers.get(index).copied()).unwrap_or(0)
}

fn set_number(vm: &mut Vm, id: ObjectId, index: usize, value: i64) {
    if let Some(number) = vm.heap.record_mut(id).and_then(|record| record.numbers.get_mut(index)) {
        *number = value;
    }
}

/// Empties a field: `Py_CLEAR`.
fn clear(vm: &mut Vm, id: ObjectId, index: usize) {
    let old = vm.heap.set_field(id, index, None);
    vm.heap.xdecref(old);
}

/// Replaces a field's value, which it steals: `Py_XSETREF`.
fn replace(vm: &mut Vm, id: ObjectId, index: usize, value: ObjectId) {
    let old = vm.heap.set_field(id, index, Some(value));
    vm.heap.xdecref(old);
}

impl Vm {
    /// The next item of any iterator, within Rust and as shortly as it goes. New reference.
    pub(crate) fn next_item(&mut self, iterator: ObjectId) -> Result<Option<ObjectId>> {
        let name = self.names.next;
        if self.python_method(iterator, name).is_none() {
            if self.is_pure_iter(iterator) {
                return self.pure_next(iterator);
            }
            let kind = self.heap.record_of(iterator).map(|record| record.kind);
            if let Some(next) = kind.and_then(next_of) {
                return next(self, iterator);
            }
        }
        self.next_sync(iterator)
    }

    /// A call within Rust whose arguments are held meanwhile by who asks. New reference.
    pub(crate) fn call_held(
        &mut self,
        callable: ObjectId,
        args: &[ObjectId],
        held: &[ObjectId],
    ) -> Result<ObjectId> {
        let before = self.temps.len();
        self.temps.extend_from_slice(held);
        let result = self.call_sync(callable, args);
        self.temps.truncate(before);
        result
    }
}

/// The arguments behind the class.
fn rest<'a>(args: &Args<'a>) -> Args<'a> {
    Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw }
}
