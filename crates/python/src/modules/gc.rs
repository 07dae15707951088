//! `gc` (CPython 3.14 Modules/gcmodule.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::{ModuleDef, put, put_int};
use crate::vm::{Args, Arity, Collection, Flow, NativeDef, Result, Vm, def, packed};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "gc", functions: FUNCTIONS, types: &[], fill };

const FUNCTIONS: &[NativeDef] = &[
    def("collect", Arity::Any, collect),
    def("disable", Arity::None, |vm, _| enable(vm, false)),
    def("enable", Arity::None, |vm, _| enable(vm, true)),
    def("freeze", Arity::None, freeze),
    def("get_count", Arity::None, get_count),
    def("get_debug", Arity::None, get_debug),
    def("get_freeze_count", Arity::None, get_freeze_count),
    def("get_objects", Arity::Any, get_objects),
    def("get_referents", Arity::Any, get_referents),
    def("get_referrers", Arity::Any, get_referrers),
    def("get_stats", Arity::None, get_stats),
    def("get_threshold", Arity::None, get_threshold),
    def("is_finalized", Arity::One, is_finalized),
    def("is_tracked", Arity::One, is_tracked),
    def("isenabled", Arity::None, isenabled),
    def("set_debug", Arity::One, set_debug),
    packed(def("set_threshold", Arity::Any, set_threshold)),
    def("unfreeze", Arity::None, unfreeze),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    for (name, value) in vm.heap.profile.collector.debug_flags {
        put_int(vm, dict, name, *value);
    }
    // `_PyGC_Init` makes them, before the module is there.
    let was_start_up = vm.heap.set_start_up(true);
    let garbage = vm.heap.new_list(Vec::new());
    let callbacks = vm.heap.new_list(Vec::new());
    vm.heap.set_start_up(was_start_up);
    vm.heap.gc_set_lists(garbage, callbacks);
    put(vm, dict, "garbage", garbage);
    if vm.heap.profile.absent.contains(&("gc", "callbacks")) {
        vm.heap.decref(callbacks);
    } else {
        put(vm, dict, "callbacks", callbacks);
    }
}

fn collect(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("collect", args, 0, &["generation"], 0)?;
    let generation = match found.first().copied().flatten() {
        Some(generation) => vm.index_i64(generation)?,
        None => 2,
    };
    match u8::try_from(generation) {
        Ok(generation @ 0..=2) => Ok(Flow::Native(Box::new(Collection::new(generation)))),
        _ => Err(vm.value_error("invalid generation")),
    }
}

fn enable(vm: &mut Vm, is_enabled: bool) -> Result<Flow> {
    vm.heap.gc.is_enabled = is_enabled;
    Ok(vm.none().into())
}

fn isenabled(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.bool(vm.heap.gc.is_enabled).into())
}

fn freeze(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    vm.heap.gc_freeze();
    Ok(vm.none().into())
}

fn unfreeze(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    vm.heap.gc_unfreeze();
    Ok(vm.none().into())
}

fn get_freeze_count(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let count = vm.heap.gc_freeze_count();
    Ok(vm.heap.new_int(i64::from(count)).into())
}

/// A tuple of three numbers: `Py_BuildValue("(iii)")`.
fn three(vm: &mut Vm, numbers: [u32; 3]) -> Result<Flow> {
    let items = numbers.map(|number| vm.heap.new_int(i64::from(number))).to_vec();
    Ok(vm.heap.new_tuple(items).into())
}

fn get_count(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let counts = vm.heap.gc.counts;
    three(vm, counts)
}

fn get_threshold(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let thresholds = vm.heap.gc.thresholds;
    three(vm, thresholds)
}

fn set_threshold(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if !(1..=3).contains(&args.pos.len()) || !args.kw.is_empty() {
        return Err(vm.type_error("gc.set_threshold requires 1 to 3 arguments"));
    }
    for (index, id) in args.pos.iter().enumerate() {
        let value = vm.index_i64(*id)?;
        if let Some(threshold) = vm.heap.gc.thresholds.get_mut(index) {
            *threshold = value.clamp(0, i64::from(u32::MAX)) as u32;
        }
    }
    Ok(vm.none().into())
}

fn set_debug(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let flags = vm.index_i64(vm.arg(args, 0))?;
    vm.heap.gc.debug = flags as u8;
    Ok(vm.none().into())
}

fn get_debug(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let flags = i64::from(vm.heap.gc.debug);
    Ok(vm.heap.new_int(flags).into())
}

/// A list that holds these, itself left out. New reference.
fn list_of(vm: &mut Vm, objects: Vec<ObjectId>) -> Flow {
    let list = vm.heap.new_list(Vec::new());
    for id in objects {
        let id = vm.heap.new_ref(id);
        vm.heap.list_append(list, id);
    }
    list.into()
}

fn get_objects(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("get_objects", args, 0, &["generation"], 0)?;
    let generation = match found.first().copied().flatten().filter(|id| !vm.is_none(*id)) {
        Some(id) if !vm.is_index(id) => {
            let message = format!("argument should be integer or None, not '{}'", vm.type_name(id));
            return Err(vm.type_error(&message));
        }
        Some(id) => match vm.index_i64(id)? {
            ..0 => return Err(vm.value_error("generation parameter cannot be negative")),
            value @ 0..=2 => Some(value as u8),
            value => {
                return Err(vm.value_error(&format!(
                    "generation parameter must be less than the number of available generations ({})",
                    value.min(3)
                )));
            }
        },
        None => None,
    };
    let objects = vm.heap.gc_objects(generation);
    Ok(list_of(vm, objects))
}

fn get_referrers(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("gc.get_referrers", args)?;
    let mut referrers = vm.heap.gc_referrers(args.pos);
    // The namespace of `__main__` is tracked in CPython, and older than what the program makes.
    let namespace = vm.main_dict;
    let mut is_found = false;
    vm.heap.traverse(namespace, |_, target| is_found |= args.pos.contains(&target));
    if is_found && !referrers.contains(&namespace) {
        referrers.push(namespace);
    }
    Ok(list_of(vm, referrers))
}

fn get_referents(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("gc.get_referents", args)?;
    let referents = args.pos.iter().flat_map(|id| vm.heap.gc_referents(*id)).collect();
    Ok(list_of(vm, referents))
}

fn is_tracked(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let is_class = matches!(vm.heap.payload(id), Payload::Type(_));
    // Static types have no GC header; `__main__`'s namespace is tracked in CPython.
    // So are the built-in functions.
    let is_function = vm.heap.is_exactly(id, heapglass_memory::Class::Builtin);
    let is_tracked =
        is_function || vm.heap.is_tracked(id) && !(is_class && vm.heap.is_immortal(id)) || id == vm.main_dict;
    Ok(vm.heap.bool(is_tracked).into())
}

fn is_finalized(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_finalized = vm.heap.gc_is_finalized(vm.arg(args, 0));
    Ok(vm.heap.bool(is_finalized).into())
}

fn get_stats(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let list = vm.heap.new_list(Vec::new());
    for stats in vm.heap.gc.stats_with_start(vm.heap.profile.gc_collections_at_start) {
        let dict = vm.heap.new_dict();
        put_own(vm, dict, "collections", stats.collections);
        put_own(vm, dict, "collected", stats.collected);
        put_own(vm, dict, "uncollectable", stats.uncollectable);
        vm.heap.list_append(list, dict);
    }
    Ok(list.into())
}

/// A number under a key of its own, as `Py_BuildValue` makes it.
fn put_own(vm: &mut Vm, dict: ObjectId, name: &str, number: u32) {
    let key = vm.new_str(name);
    let value = vm.heap.new_int(i64::from(number));
    let hash = vm.heap.text_hash(key);
    vm.heap.dict_store(dict, None, key, hash, value);
    vm.heap.decref(key);
}
