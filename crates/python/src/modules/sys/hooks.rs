//! The hooks of `sys`: what is done with an uncaught exception, one that cannot be raised, and a shown value.

use heapglass_memory::{Class, ObjectId};

use crate::modules::put;
use crate::types::TypeDef;
use crate::types::structseq::{self, item};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Stream, Vm, def};

pub(super) const TYPE: TypeDef = TypeDef {
    is_public: false,
    methods: structseq::METHODS,
    getsets: &[
        item!("exc_type", 0),
        item!("exc_value", 1),
        item!("exc_traceback", 2),
        item!("err_msg", 3),
        item!("object", 4),
    ],
    ..TypeDef::of(Class::UnraisableHookArgs, "sys")
};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    def("displayhook", Arity::One, displayhook),
    def("excepthook", Arity::Range(3, 3), excepthook),
    def("unraisablehook", Arity::One, unraisablehook),
    def("breakpointhook", Arity::Any, |vm, _| Err(vm.not_supported("breakpoint()"))),
];

/// The hooks as they are at first, under their second names.
pub(super) fn fill(vm: &mut Vm, dict: ObjectId) {
    for hook in FUNCTIONS {
        if let Some(found) = vm.heap.dict_get_text(dict, hook.name) {
            let found = vm.heap.new_ref(found);
            put(vm, dict, &format!("__{}__", hook.name), found);
        }
    }
}

/// `sys_displayhook`: the value's repr, and `_` for it.
fn displayhook(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = vm.arg(args, 0);
    let none = vm.none();
    if vm.is_none(value) {
        return Ok(none.into());
    }
    let text = vm.repr(value)?;
    vm.print(Stream::Out, &format!("{text}\n"));
    let builtins = vm.builtins;
    let value = vm.heap.new_ref(value);
    put(vm, builtins, "_", value);
    Ok(none.into())
}

/// `sys_excepthook`: the traceback on standard error.
fn excepthook(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.format_exception(vm.arg(args, 1));
    vm.print(Stream::Err, &text);
    Ok(vm.none().into())
}

fn unraisablehook(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let parts = vm.heap.items(vm.arg(args, 0)).to_vec();
    let none = vm.none();
    let part = |index: usize| parts.get(index).copied().unwrap_or(none);
    let message = vm.string(part(3)).unwrap_or_else(|| "Exception ignored".to_owned());
    let text = vm.format_exception(part(1));
    vm.print(Stream::Err, &format!("{message}:\n{text}"));
    Ok(none.into())
}

impl Vm {
    /// A hook that the program has put in the place of CPython's. New reference.
    fn own_hook(&mut self, name: &str) -> Option<ObjectId> {
        let dict = self.module_named("sys").and_then(|sys| self.heap.field(sys, 0))?;
        let hook = self.heap.dict_get_text(dict, name)?;
        let first = self.heap.dict_get_text(dict, &format!("__{name}__"));
        (Some(hook) != first).then(|| self.heap.new_ref(hook))
    }

    /// Hands an uncaught exception to the program's `sys.excepthook`. Whether there was one.
    pub(crate) fn call_excepthook(&mut self, exception: ObjectId) -> bool {
        let Some(hook) = self.own_hook("excepthook") else { return false };
        let saved = self.take_raised();
        let traceback = self.traceback(exception).unwrap_or(self.none());
        let class = self.heap.type_of(exception);
        let result =
            self.with_temps(&[hook, exception], |vm| vm.call_sync(hook, &[class, exception, traceback]));
        match result {
            Ok(value) => self.heap.decref(value),
            Err(_) => {
                let failure = self.take_raised();
                let text = failure.map(|failure| self.format_exception(failure)).unwrap_or_default();
                let original = self.format_exception(exception);
                let text = format!("Error in sys.excepthook:\n{text}\nOriginal exception was:\n{original}");
                self.print(Stream::Err, &text);
                self.heap.xdecref(failure);
            }
        }
        self.heap.decref(hook);
        if let Some(saved) = saved {
            self.set_raised(saved);
        }
        true
    }

    /// Hands an exception that nobody can catch to the program's `sys.unraisablehook`. Whether there was one.
    pub(crate) fn call_unraisablehook(&mut self, exception: ObjectId, message: &str) -> bool {
        let Some(hook) = self.own_hook("unraisablehook") else { return false };
        let none = self.none();
        let traceback = self.traceback(exception).unwrap_or(none);
        let message = self.new_str(message.trim_end_matches(':'));
        let held = [self.heap.type_of(exception), exception, traceback];
        held.iter().for_each(|id| self.heap.incref(*id));
        let items = held.into_iter().chain([message, none]).collect();
        let report = structseq::make(self, Class::UnraisableHookArgs, items);
        let result = self.with_temps(&[hook, exception, report], |vm| vm.call_sync(hook, &[report]));
        match result {
            Ok(value) => self.heap.decref(value),
            Err(_) => self.clear_raised(),
        }
        self.heap.decref(report);
        self.heap.decref(hook);
        true
    }
}
