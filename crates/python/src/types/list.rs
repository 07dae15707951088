//! `list` (CPython 3.14 Objects/listobject.c).

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::container;
use crate::protocol::slices::adjust;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("append", Arity::One, append),
    def("clear", Arity::None, clear),
    def("copy", Arity::None, copy),
    def("count", Arity::One, count),
    def("extend", Arity::One, extend),
    def("index", Arity::Range(1, 3), index),
    def("insert", Arity::Range(2, 2), insert),
    def("pop", Arity::Range(0, 1), pop),
    def("remove", Arity::One, remove),
    def("reverse", Arity::None, reverse),
    def("sort", Arity::Any, sort),
    def("__init__", Arity::Any, init),
    def("__reversed__", Arity::None, reversed),
    def("__getitem__", Arity::One, container::get_item),
    def("__setitem__", Arity::Range(2, 2), container::set_item),
    def("__delitem__", Arity::One, container::del_item),
    def("__contains__", Arity::One, container::contains),
    def("__len__", Arity::None, container::len),
    def("__iter__", Arity::None, container::iter),
    def("__sizeof__", Arity::None, container::sizeof),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__add__", Arity::One, super::dunder::add),
    def("__mul__", Arity::One, super::dunder::mul),
    def("__rmul__", Arity::One, super::dunder::rmul),
    def("__iadd__", Arity::One, iadd),
    def("__imul__", Arity::One, imul),
    def("__repr__", Arity::None, container::repr),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

/// `list(x)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::List.id());
    vm.no_keywords("list", args)?;
    vm.check_count("list", args, 1, 0, 1)?;
    let list = vm.alloc(class, Payload::List(heapglass_memory::object::ListBody::default()));
    match args.get(1) {
        Some(iterable) => vm.begin_list_fill(list, iterable),
        None => Ok(list.into()),
    }
}

fn this(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let list = this(vm, args);
    // A class with a `__new__` of its own may take what it likes: `list___init__`.
    if !vm.has_python_override(vm.heap.type_of(list), vm.names.new) {
        vm.no_keywords("list", args)?;
    }
    vm.check_count("list", args, 1, 0, 1)?;
    let old = vm.heap.list_take_all(list);
    vm.drop_backwards(old);
    match args.get(1) {
        Some(iterable) => vm.begin_list_extend(list, iterable),
        None => Ok(vm.none().into()),
    }
}

fn append(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (list, item) = (this(vm, args), vm.arg(args, 1));
    let item = vm.heap.new_ref(item);
    vm.list_push(list, item);
    Ok(vm.none().into())
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let list = this(vm, args);
    let old = vm.heap.list_take_all(list);
    vm.drop_backwards(old);
    Ok(vm.none().into())
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let items = vm.heap.items(this(vm, args)).to_vec();
    items.iter().for_each(|id| vm.heap.incref(*id));
    Ok(vm.heap.new_list(items).into())
}

fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    container::count_equal(vm, this(vm, args), vm.arg(args, 1))
}

fn extend(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (list, iterable) = (this(vm, args), vm.arg(args, 1));
    vm.begin_list_extend(list, iterable)
}

fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    container::index_of(vm, args, "list.index(x): x not in list")
}

fn insert(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (list, item) = (this(vm, args), vm.arg(args, 2));
    let at = vm.index_i64(vm.arg(args, 1))?;
    let len = vm.heap.items(list).len() as i64;
    let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
    let item = vm.heap.new_ref(item);
    vm.heap.list_insert(list, at as usize, item);
    Ok(vm.none().into())
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let list = this(vm, args);
    let index = match args.get(1) {
        Some(index) => vm.index_or(index, Exc::IndexError)?,
        None => -1,
    };
    let len = vm.heap.items(list).len() as i64;
    if len == 0 {
        return Err(vm.raise(Exc::IndexError, "pop from empty list"));
    }
    let at = if index < 0 { index.saturating_add(len) } else { index };
    if !(0..len).contains(&at) {
        return Err(vm.raise(Exc::IndexError, "pop index out of range"));
    }
    let at = at as usize;
    let item = if len == 1 && vm.heap.profile.lists.pop_clears {
        vm.heap.list_take_all(list).pop()
    } else {
        vm.heap.list_remove(list, at..at + 1).pop()
    };
    Ok(item.unwrap_or(vm.none()).into())
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (list, item) = (this(vm, args), vm.arg(args, 1));
    let mut at = 0;
    while let Some(known) = vm.heap.items(list).get(at).copied() {
        if vm.with_temps(&[known], |vm| vm.eq(known, item))? {
            vm.list_splice(list, at..at + 1, Vec::new());
            return Ok(vm.none().into());
        }
        at += 1;
    }
    Err(vm.value_error("list.remove(x): x not in list"))
}

fn reverse(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if let Some(items) = vm.heap.list_items_mut(this(vm, args)) {
        items.reverse();
    }
    Ok(vm.none().into())
}

fn sort(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() > 1 {
        return Err(vm.type_error("sort() takes no positional arguments"));
    }
    let (key, is_reverse) = vm.sort_options(args)?;
    vm.begin_sort(this(vm, args), key, is_reverse, false)
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let list = this(vm, args);
    Ok(list_reversed(vm, list).into())
}

/// `list___reversed___impl`
pub(crate) fn list_reversed(vm: &mut Vm, list: ObjectId) -> ObjectId {
    let last = vm.heap.items(list).len() as i64 - 1;
    vm.iterator_over(heapglass_memory::object::RecordKind::ListReverseIterator, list, [last, 0, 0])
}

/// `list_concat`
pub(crate) fn concat(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !matches!(vm.heap.payload(b), Payload::List(_)) {
        let message = format!("can only concatenate list (not \"{}\") to list", vm.type_name(b));
        return Err(vm.type_error(&message));
    }
    let items: Vec<_> = vm.heap.items(a).iter().chain(vm.heap.items(b)).copied().collect();
    items.iter().for_each(|id| vm.heap.incref(*id));
    Ok(Some(vm.heap.new_list(items)))
}

/// `list_repeat`
pub(crate) fn repeat(vm: &mut Vm, list: ObjectId, count: ObjectId) -> Result<Option<ObjectId>> {
    let items = repeated_items(vm, list, count)?;
    Ok(Some(vm.heap.new_list(items)))
}

/// References to the items of a sequence, over and over.
pub(super) fn repeated_items(vm: &mut Vm, sequence: ObjectId, count: ObjectId) -> Result<Vec<ObjectId>> {
    let count = vm.index_i64(count)?.max(0) as u64;
    let len = vm.heap.items(sequence).len();
    vm.check_bytes((len as u64).checked_mul(count).and_then(|total| total.checked_mul(8)))?;
    let items = vm.heap.items(sequence).repeat(count as usize);
    items.iter().for_each(|id| vm.heap.incref(*id));
    Ok(items)
}

/// `list_inplace_concat`: `a += b`. New reference to the list.
pub(crate) fn inplace_concat(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Flow> {
    match vm.begin_list_extend(a, b)? {
        Flow::Value(_) => Ok(vm.heap.new_ref(a).into()),
        Flow::Native(kind) => Ok(container::then_self(kind, a)),
    }
}

/// `list_inplace_repeat`: `a *= n`. New reference to the list.
pub(crate) fn inplace_repeat(vm: &mut Vm, list: ObjectId, count: i64) -> Result<ObjectId> {
    let len = vm.heap.items(list).len();
    if len > 0 && count < 1 {
        let old = vm.heap.list_take_all(list);
        vm.drop_backwards(old);
    } else if len > 0 && count > 1 {
        vm.check_bytes((len as u64).checked_mul(count as u64).and_then(|total| total.checked_mul(8)))?;
        let more = vm.heap.items(list).repeat(count as usize - 1);
        more.iter().for_each(|id| vm.heap.incref(*id));
        vm.heap.list_reserve(list, (len + more.len()) as u32);
        if let Some(items) = vm.heap.list_items_mut(list) {
            items.extend(more);
        }
    }
    Ok(vm.heap.new_ref(list))
}

fn iadd(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (list, other) = (this(vm, args), vm.arg(args, 1));
    inplace_concat(vm, list, other)
}

fn imul(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = vm.index_i64(vm.arg(args, 1))?;
    inplace_repeat(vm, this(vm, args), count).map(Flow::Value)
}

/// Start and stop of `index(x, start, stop)`.
pub(super) fn search_range(vm: &mut Vm, args: &Args<'_>, len: usize) -> Result<(usize, usize)> {
    let start = match args.get(2) {
        Some(start) => vm.slice_index(start, false)?,
        None => 0,
    };
    let stop = match args.get(3) {
        Some(stop) => vm.slice_index(stop, false)?,
        None => i64::MAX,
    };
    let bounds = adjust(start, stop, 1, len);
    Ok((bounds.start as usize, bounds.stop.max(bounds.start) as usize))
}
