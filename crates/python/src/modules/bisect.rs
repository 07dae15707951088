//! `_bisect` (CPython 3.14 Modules/_bisectmodule.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::ModuleDef;
use crate::types::params::bind;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_bisect", functions: FUNCTIONS, types: &[], fill: |_, _| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("bisect_left", Arity::Any, |vm, args| bisect(vm, args, true)),
    def("bisect_right", Arity::Any, |vm, args| bisect(vm, args, false)),
    def("insort_left", Arity::Any, |vm, args| insort(vm, args, true)),
    def("insort_right", Arity::Any, |vm, args| insort(vm, args, false)),
];

/// What a search is about.
struct Search {
    sequence: ObjectId,
    item: ObjectId,
    low: i64,
    high: Option<i64>,
    key: Option<ObjectId>,
    is_left: bool,
}

fn read(vm: &mut Vm, args: &Args<'_>, name: &str, is_left: bool) -> Result<Search> {
    let key = args.kw.iter().find(|(key, _)| vm.text(*key) == Some("key")).map(|(_, value)| *value);
    let others: Vec<_> = args.kw.iter().filter(|(key, _)| vm.text(*key) != Some("key")).copied().collect();
    let plain = Args { pos: args.pos, kw: &others };
    let [sequence, item, low, high] = bind(vm, name, &plain, ["a", "x", "lo", "hi"], 2)?;
    let low = match low {
        Some(low) => vm.index_i64(low)?,
        None => 0,
    };
    let high = match high.filter(|high| !vm.is_none(*high)) {
        Some(high) => Some(vm.index_i64(high)?),
        None => None,
    };
    if low < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    let none = vm.none();
    Ok(Search {
        sequence: sequence.unwrap_or(none),
        item: item.unwrap_or(none),
        low,
        high,
        key: key.filter(|key| *key != none),
        is_left,
    })
}

/// An item of the sequence. New reference.
fn item_at(vm: &mut Vm, sequence: ObjectId, at: i64) -> Result<ObjectId> {
    if let (Payload::List(_) | Payload::Tuple(_), Some(item)) =
        (vm.heap.payload(sequence), vm.heap.items(sequence).get(at as usize).copied())
        && !vm.finds_methods(sequence)
    {
        return Ok(vm.heap.new_ref(item));
    }
    let index = vm.heap.new_int(at);
    let item = vm.begin_get_item(sequence, index).and_then(|flow| vm.wait(flow));
    vm.heap.decref(index);
    item
}

/// The key of an item, whose reference it takes over.
fn keyed(vm: &mut Vm, key: Option<ObjectId>, item: ObjectId) -> Result<ObjectId> {
    let Some(key) = key else { return Ok(item) };
    let value = vm.call_held(key, &[item], &[item]);
    vm.heap.decref(item);
    value
}

/// `internal_bisect_left` and `_right`: the place for a key.
fn place(vm: &mut Vm, search: &Search, wanted: ObjectId) -> Result<i64> {
    let mut low = search.low;
    let mut high = match search.high {
        Some(high) if high >= 0 => high,
        _ => vm.length_sync(search.sequence)? as i64,
    };
    while low < high {
        let middle = low + (high - low) / 2;
        let item = item_at(vm, search.sequence, middle)?;
        let item = keyed(vm, search.key, item)?;
        vm.temps.push(item);
        let is_less = if search.is_left { vm.less(item, wanted) } else { vm.less(wanted, item) };
        vm.temps.pop();
        vm.heap.decref(item);
        if is_less? == search.is_left {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn bisect(vm: &mut Vm, args: &Args<'_>, is_left: bool) -> Result<Flow> {
    let search = read(vm, args, if is_left { "bisect_left" } else { "bisect_right" }, is_left)?;
    let place = place(vm, &search, search.item)?;
    Ok(vm.heap.new_int(place).into())
}

fn insort(vm: &mut Vm, args: &Args<'_>, is_left: bool) -> Result<Flow> {
    let search = read(vm, args, if is_left { "insort_left" } else { "insort_right" }, is_left)?;
    let wanted = match search.key {
        Some(key) => vm.call_sync(key, &[search.item])?,
        None => vm.heap.new_ref(search.item),
    };
    vm.temps.push(wanted);
    let place = place(vm, &search, wanted);
    vm.temps.pop();
    vm.heap.decref(wanted);
    let place = place?;
    if matches!(vm.heap.payload(search.sequence), Payload::List(_)) && !vm.finds_methods(search.sequence) {
        let item = vm.heap.new_ref(search.item);
        let at = (place as usize).min(vm.heap.items(search.sequence).len());
        vm.heap.list_insert(search.sequence, at, item);
        return Ok(vm.none().into());
    }
    let name = vm.heap.intern_immortal("insert");
    let method = vm.getattr(search.sequence, name)?;
    let at = vm.heap.new_int(place);
    let done = vm.call_held(method, &[at, search.item], &[method, at]);
    vm.heap.decref(at);
    vm.heap.decref(method);
    let done = done?;
    vm.heap.decref(done);
    Ok(vm.none().into())
}
