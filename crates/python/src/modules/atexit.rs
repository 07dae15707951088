//! `atexit` (CPython 3.14 Modules/atexitmodule.c). The callbacks are in a list, the newest first.

use heapglass_memory::ObjectId;

use super::ModuleDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Raised, Result, Vm, def, packed};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "atexit", functions: FUNCTIONS, types: &[], fill: |_, _| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("_clear", Arity::None, clear),
    def("_ncallbacks", Arity::None, ncallbacks),
    def("_run_exitfuncs", Arity::None, run_all),
    packed(def("register", Arity::Any, register)),
    def("unregister", Arity::One, unregister),
];

/// What the list is called among the references that the interpreter holds.
const HELD: &str = "atexit callbacks";

fn list(vm: &Vm) -> Option<ObjectId> {
    vm.held.iter().find(|(_, name)| *name == HELD).map(|(id, _)| *id)
}

fn register(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(function) = args.get(0) else {
        return Err(vm.type_error("register() takes at least 1 argument (0 given)"));
    };
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let callbacks = match list(vm) {
        Some(callbacks) => callbacks,
        None => {
            let callbacks = vm.heap.new_list(Vec::new());
            std::rc::Rc::make_mut(&mut vm.held).push((callbacks, HELD));
            callbacks
        }
    };
    let pos = args.pos.get(1..).unwrap_or_default();
    pos.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple_tracked(pos.to_vec());
    let keywords = if args.kw.is_empty() {
        vm.none()
    } else {
        let dict = vm.heap.new_dict();
        for (name, value) in args.kw {
            vm.dict_set(dict, *name, *value)?;
        }
        dict
    };
    let callback = vec![vm.heap.new_ref(function), tuple, keywords];
    let callback = vm.heap.new_tuple_tracked(callback);
    vm.heap.list_insert(callbacks, 0, callback);
    Ok(vm.heap.new_ref(function).into())
}

fn unregister(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let function = vm.arg(args, 0);
    let Some(callbacks) = list(vm) else { return Ok(vm.none().into()) };
    let mut at = 0;
    while let Some(callback) = vm.heap.items(callbacks).get(at).copied() {
        let known = vm.heap.items(callback).first().copied().unwrap_or(function);
        if vm.with_temps(&[known], |vm| vm.eq(known, function))? {
            let removed = vm.heap.list_remove(callbacks, at..at + 1);
            vm.drop_all(removed);
        } else {
            at += 1;
        }
    }
    Ok(vm.none().into())
}

fn clear(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    if let Some(callbacks) = list(vm) {
        let all = vm.heap.list_take_all(callbacks);
        vm.drop_all(all);
    }
    Ok(vm.none().into())
}

fn ncallbacks(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let count = list(vm).map_or(0, |callbacks| vm.heap.items(callbacks).len());
    Ok(vm.heap.new_int(count as i64).into())
}

fn run_all(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    vm.run_atexit();
    Ok(vm.none().into())
}

impl Vm {
    /// `atexit_callfuncs`: the newest first; an exception is written and the next one called.
    pub(crate) fn run_atexit(&mut self) {
        let Some(callbacks) = list(self) else { return };
        while let Some(callback) = self.heap.items(callbacks).first().copied() {
            self.heap.incref(callback);
            let removed = self.heap.list_remove(callbacks, 0..1);
            self.drop_all(removed);
            let [function, tuple, keywords] = *self.heap.items(callback) else { return };
            let pos = self.heap.items(tuple).to_vec();
            let kw = if self.is_none(keywords) {
                Vec::new()
            } else {
                self.heap.dict_items(keywords).iter().map(|entry| (entry.key, entry.value)).collect()
            };
            self.temps.push(callback);
            let flow = self.plain_call("atexit", function, pos, kw, Vec::new());
            match self.wait(flow) {
                Ok(value) => self.heap.decref(value),
                Err(Raised) => {
                    let what = format!(
                        "Exception ignored in atexit callback {}:",
                        self.repr(function).unwrap_or_default()
                    );
                    self.write_unraisable(&what);
                }
            }
            self.temps.pop();
            self.heap.decref(callback);
        }
    }
}
