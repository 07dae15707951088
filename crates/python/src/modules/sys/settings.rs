//! Settings of the interpreter that a program can ask for or change.

use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    def("get_asyncgen_hooks", Arity::None, get_asyncgen_hooks),
    // Async generators that nobody closes end as they do without an event loop.
    def("set_asyncgen_hooks", Arity::Any, |vm, _| Ok(vm.none().into())),
    def("get_coroutine_origin_tracking_depth", Arity::None, |vm, _| Ok(vm.heap.new_int(0).into())),
    def("set_coroutine_origin_tracking_depth", Arity::Any, |vm, _| Ok(vm.none().into())),
    def("getfilesystemencoding", Arity::None, |vm, _| Ok(vm.new_str("utf-8").into())),
    def("getfilesystemencodeerrors", Arity::None, |vm, _| Ok(vm.new_str("surrogateescape").into())),
    // 5 ms: `DEFAULT_INTERVAL`, Python/ceval_gil.c.
    def("getswitchinterval", Arity::None, |vm, _| Ok(vm.heap.new_float(0.005).into())),
    def("setswitchinterval", Arity::One, nothing),
    def("getdlopenflags", Arity::None, |vm, _| Ok(vm.heap.new_int(2).into())),
    def("gettrace", Arity::None, nothing),
    def("getprofile", Arity::None, nothing),
    def("settrace", Arity::One, |vm, args| unless_none(vm, args, "sys.settrace")),
    def("setprofile", Arity::One, |vm, args| unless_none(vm, args, "sys.setprofile")),
    def("get_coroutine_origin_tracking_depth", Arity::None, |vm, _| Ok(vm.heap.new_int(0).into())),
    def("set_coroutine_origin_tracking_depth", Arity::One, nothing),
    def("get_int_max_str_digits", Arity::None, get_int_max_str_digits),
    def("set_int_max_str_digits", Arity::Any, set_int_max_str_digits),
    def("is_stack_trampoline_active", Arity::None, no),
    def("_is_gil_enabled", Arity::None, |vm, _| Ok(vm.heap.bool(true).into())),
    def("_clear_type_cache", Arity::None, nothing),
    def("_clear_internal_caches", Arity::None, nothing),
    def("_clear_type_descriptors", Arity::One, clear_type_descriptors),
    def("audit", Arity::Any, nothing),
    def("addaudithook", Arity::Any, nothing),
    def("getunicodeinternedsize", Arity::Any, interned),
    def("call_tracing", Arity::Range(2, 2), call_tracing),
];

fn nothing(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.none().into())
}

fn no(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.bool(false).into())
}

fn unless_none(vm: &mut Vm, args: &Args<'_>, what: &str) -> Result<Flow> {
    if vm.is_none(vm.arg(args, 0)) { nothing(vm, args) } else { Err(vm.not_supported(what)) }
}

fn get_int_max_str_digits(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let digits = vm.limits.int_digits;
    Ok(vm.heap.new_int(i64::from(digits)).into())
}

fn set_int_max_str_digits(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("set_int_max_str_digits", args, 0, &["maxdigits"], 1)?;
    let digits = vm.index_i64(found.first().copied().flatten().unwrap_or(vm.none()))?;
    // `_PY_LONG_MAX_STR_DIGITS_THRESHOLD`
    match u32::try_from(digits) {
        Ok(digits) if digits == 0 || digits >= 640 => {
            vm.limits.int_digits = digits;
            Ok(vm.none().into())
        }
        _ => Err(vm.value_error("maxdigits must be >= 640 or 0 for unlimited")),
    }
}

fn interned(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let count = vm.heap.interned.len() as i64;
    Ok(vm.heap.new_int(count).into())
}

fn call_tracing(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let arguments = vm.heap.items(vm.arg(args, 1)).to_vec();
    vm.call_sync(vm.arg(args, 0), &arguments).map(Flow::Value)
}

/// `sys__clear_type_descriptors_impl`: a class lets its descriptors of `__dict__` and `__weakref__` go.
fn clear_type_descriptors(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    if !vm.is_class(class) || !vm.heap.type_body(class).flags.is_heap {
        return Err(vm.type_error("argument is immutable"));
    }
    if let Some(dict) = vm.heap.type_body(class).dict {
        for name in [vm.names.dict, vm.names.weakref] {
            let Some(index) = vm.heap.dict_find_str(dict, name) else { continue };
            if let Some((key, value)) = vm.heap.dict_remove(dict, index) {
                vm.heap.xdecref(key);
                vm.heap.decref(value);
            }
        }
    }
    vm.type_modified(class);
    Ok(vm.none().into())
}

fn get_asyncgen_hooks(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let none = vm.none();
    Ok(vm.heap.new_tuple(vec![none, none]).into())
}
