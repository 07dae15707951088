//! `itemgetter`, `attrgetter`, `methodcaller`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const ITEM_METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call_item),
    def("__repr__", Arity::None, |vm, args| repr(vm, args, true)),
    def("__reduce__", Arity::None, reduce),
];

pub(super) const ATTR_METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call_attr),
    def("__repr__", Arity::None, |vm, args| repr(vm, args, true)),
    def("__reduce__", Arity::None, reduce),
];

pub(super) const METHOD_METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call_method),
    def("__repr__", Arity::None, |vm, args| repr(vm, args, false)),
    def("__reduce__", Arity::None, reduce_method),
];

/// The one object that a getter is called with.
fn only(vm: &mut Vm, name: &str, args: &Args<'_>) -> Result<ObjectId> {
    vm.no_keywords(name, args)?;
    vm.check_count(name, args, 1, 1, 1)?;
    Ok(vm.arg(args, 1))
}

/// One key alone, several in a tuple.
pub(super) fn new_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("itemgetter", args)?;
    let keys = args.pos.get(1..).unwrap_or_default();
    let item = match keys {
        [] => return Err(vm.type_error("itemgetter expected 1 argument, got 0")),
        [only] => vm.heap.new_ref(*only),
        _ => {
            keys.iter().for_each(|id| vm.heap.incref(*id));
            vm.heap.new_tuple_tracked(keys.to_vec())
        }
    };
    Ok(vm.heap.new_record(RecordKind::ItemGetter, vec![Some(item)], [keys.len() as i64, 0, 0]).into())
}

fn count(vm: &Vm, id: ObjectId) -> i64 {
    vm.heap.record_of(id).map_or(0, |record| record.numbers[0])
}

fn call_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let object = only(vm, "itemgetter", args)?;
    let getter = vm.arg(args, 0);
    let item = vm.heap.field(getter, 0).unwrap_or(vm.none());
    if count(vm, getter) == 1 {
        return vm.begin_get_item(object, item);
    }
    let keys = vm.heap.items(item).to_vec();
    collect(vm, &keys, |vm, key| {
        let flow = vm.begin_get_item(object, key)?;
        vm.wait(flow)
    })
}

/// A tuple of what each gives.
fn collect(
    vm: &mut Vm,
    keys: &[ObjectId],
    get: impl Fn(&mut Vm, ObjectId) -> Result<ObjectId>,
) -> Result<Flow> {
    let before = vm.temps.len();
    let mut values = Vec::with_capacity(keys.len());
    for key in keys {
        match get(vm, *key) {
            Ok(value) => {
                values.push(value);
                vm.temps.push(value);
            }
            Err(raised) => {
                vm.temps.truncate(before);
                vm.drop_all(values);
                return Err(raised);
            }
        }
    }
    vm.temps.truncate(before);
    Ok(vm.heap.new_tuple_tracked(values).into())
}

/// A name with dots is a tuple of its parts.
pub(super) fn new_attr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("attrgetter", args)?;
    let names = args.pos.get(1..).unwrap_or_default();
    if names.is_empty() {
        return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
    }
    let mut attrs = Vec::new();
    for name in names {
        let Some(text) = vm.string(*name) else {
            vm.drop_all(attrs);
            return Err(vm.type_error("attribute name must be a string"));
        };
        let attr = if text.contains('.') {
            let parts = text.split('.').map(|part| vm.heap.new_interned(part)).collect();
            vm.heap.new_tuple(parts)
        } else {
            let name = vm.heap.new_ref(*name);
            vm.heap.intern_mortal(name)
        };
        attrs.push(attr);
    }
    let numbers = [attrs.len() as i64, 0, 0];
    let attrs = vm.heap.new_tuple_tracked(attrs);
    Ok(vm.heap.new_record(RecordKind::AttrGetter, vec![Some(attrs)], numbers).into())
}

/// `dotted_getattr`
fn dotted(vm: &mut Vm, object: ObjectId, attr: ObjectId) -> Result<ObjectId> {
    if vm.text(attr).is_some() {
        return vm.getattr(object, attr);
    }
    let mut at = vm.heap.new_ref(object);
    for part in vm.heap.items(attr).to_vec() {
        vm.temps.push(at);
        let next = vm.getattr(at, part);
        vm.temps.pop();
        vm.heap.decref(at);
        at = next?;
    }
    Ok(at)
}

fn call_attr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let object = only(vm, "attrgetter", args)?;
    let getter = vm.arg(args, 0);
    let attrs = vm.heap.field(getter, 0).map(|attrs| vm.heap.items(attrs).to_vec()).unwrap_or_default();
    match attrs.as_slice() {
        [only] if vm.text(*only).is_some() => vm.begin_getattr(object, *only),
        [only] => dotted(vm, object, *only).map(Flow::Value),
        _ => collect(vm, &attrs, |vm, attr| dotted(vm, object, attr)),
    }
}

/// `methodcaller_new`: name, arguments, and what a vectorcall gets of them.
pub(super) fn new_method(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(name) = args.get(1) else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if vm.text(name).is_none() {
        return Err(vm.type_error("method name must be a string"));
    }
    let pos = args.pos.get(2..).unwrap_or_default();
    let name = vm.heap.new_ref(name);
    let name = vm.heap.intern_mortal(name);
    pos.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple(pos.to_vec());
    let values = args.kw.iter().map(|(_, value)| *value);
    let all: Vec<ObjectId> = pos.iter().copied().chain(values).collect();
    all.iter().for_each(|id| vm.heap.incref(*id));
    let (mut keywords, mut names) = (None, None);
    if !args.kw.is_empty() {
        let dict = vm.heap.new_dict();
        for (key, value) in args.kw {
            vm.dict_set(dict, *key, *value)?;
        }
        keywords = Some(dict);
        let keys = args.kw.iter().map(|(key, _)| vm.heap.new_ref(*key)).collect();
        names = Some(vm.heap.new_tuple(keys));
    }
    let vector = vm.heap.new_tuple(all);
    let fields = vec![Some(name), Some(tuple), keywords, Some(vector), names];
    Ok(vm.heap.new_record(RecordKind::MethodCaller, fields, [0; 3]).into())
}

pub(crate) fn call_method(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let object = only(vm, "methodcaller", args)?;
    let caller = vm.arg(args, 0);
    let name = vm.heap.field(caller, 0).unwrap_or(vm.none());
    let pos = vm.heap.field(caller, 1).map(|tuple| vm.heap.items(tuple).to_vec()).unwrap_or_default();
    let kw = match vm.heap.field(caller, 2) {
        Some(dict) => vm.heap.dict_items(dict).iter().map(|entry| (entry.key, entry.value)).collect(),
        None => Vec::new(),
    };
    if let Some(method) = vm.method_of(object, name) {
        let all = std::iter::once(object).chain(pos).collect();
        return Ok(vm.plain_call("methodcaller", method, all, kw, Vec::new()));
    }
    let method = vm.getattr(object, name)?;
    Ok(vm.plain_call("methodcaller", method, pos, kw, vec![method]))
}

/// The arguments that a getter was made of, as they are written.
fn parts(vm: &mut Vm, id: ObjectId) -> Result<Vec<String>> {
    let kind = vm.heap.record_of(id).map(|record| record.kind);
    let held = vm.heap.field(id, 0).unwrap_or(vm.none());
    match kind {
        Some(RecordKind::ItemGetter) if count(vm, id) == 1 => Ok(vec![vm.repr(held)?]),
        Some(RecordKind::ItemGetter) => {
            vm.heap.items(held).to_vec().into_iter().map(|item| vm.repr(item)).collect()
        }
        Some(RecordKind::AttrGetter) => {
            let attrs = vm.heap.items(held).to_vec();
            Ok(attrs.into_iter().map(|attr| crate::protocol::quote::text(&joined(vm, attr))).collect())
        }
        _ => {
            let mut parts = vec![vm.repr(held)?];
            for item in vm.heap.field(id, 1).map(|tuple| vm.heap.items(tuple).to_vec()).unwrap_or_default() {
                parts.push(vm.repr(item)?);
            }
            for entry in vm.heap.field(id, 2).map(|dict| vm.heap.dict_items(dict)).unwrap_or_default() {
                let name = vm.string(entry.key).unwrap_or_default();
                parts.push(format!("{name}={}", vm.repr(entry.value)?));
            }
            Ok(parts)
        }
    }
}

/// A name with its dots.
fn joined(vm: &Vm, attr: ObjectId) -> String {
    match vm.string(attr) {
        Some(text) => text,
        None => {
            let parts: Vec<String> = vm.heap.items(attr).iter().filter_map(|part| vm.string(*part)).collect();
            parts.join(".")
        }
    }
}

fn repr(vm: &mut Vm, args: &Args<'_>, _is_getter: bool) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let name = vm.full_type_name(id);
    if !vm.repr_enter(id)? {
        return Ok(vm.new_str(&format!("{name}(...)")).into());
    }
    let parts = parts(vm, id);
    vm.repr_leave();
    Ok(vm.new_str(&format!("{name}({})", parts?.join(", "))).into())
}

/// `(type, (arguments …))`
fn reduced(vm: &mut Vm, id: ObjectId, arguments: ObjectId) -> Flow {
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    vm.heap.new_tuple_tracked(vec![class, arguments]).into()
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let held = vm.heap.field(id, 0).unwrap_or(vm.none());
    let kind = vm.heap.record_of(id).map(|record| record.kind);
    let arguments = match kind {
        Some(RecordKind::ItemGetter) if count(vm, id) == 1 => {
            let item = vm.heap.new_ref(held);
            vm.heap.new_tuple_tracked(vec![item])
        }
        Some(RecordKind::ItemGetter) => vm.heap.new_ref(held),
        _ => {
            let attrs = vm.heap.items(held).to_vec();
            let texts: Vec<String> = attrs.into_iter().map(|attr| joined(vm, attr)).collect();
            let names = texts.iter().map(|text| vm.heap.new_interned(text)).collect();
            vm.heap.new_tuple(names)
        }
    };
    Ok(reduced(vm, id, arguments))
}

fn reduce_method(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let mut all: Vec<ObjectId> = vm.heap.field(id, 0).into_iter().collect();
    all.extend(vm.heap.field(id, 1).map(|tuple| vm.heap.items(tuple).to_vec()).unwrap_or_default());
    if vm.heap.field(id, 2).is_some() {
        return Err(vm.not_supported("methodcaller.__reduce__() with keywords"));
    }
    all.iter().for_each(|part| vm.heap.incref(*part));
    let arguments = vm.heap.new_tuple_tracked(all);
    Ok(reduced(vm, id, arguments))
}
