//! The built-in functions: one file per group, the table here.
//!
//! What goes through an iterable is a [`consume::Consumer`]; what calls Python in between is a machine.

mod arguments;
mod attributes;
mod classes;
pub(crate) mod collect;
pub(crate) mod consume;
mod execute;
mod extreme;
pub(crate) mod next;
mod next_step;
mod numbers;
mod print;
pub(crate) mod search;
mod sort;
pub(crate) mod special;
mod sum;
mod text;

pub(crate) use collect::Sink;

use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def, packed};

/// What stands in the module `builtins`, besides classes and constants.
pub(crate) const FUNCTIONS: &[NativeDef] = &[
    def("__build_class__", Arity::Any, build_class),
    def("__import__", Arity::Any, import),
    def("abs", Arity::One, numbers::abs),
    def("all", Arity::One, search::all),
    def("any", Arity::One, search::any),
    def("ascii", Arity::One, text::ascii),
    def("bin", Arity::One, numbers::bin),
    def("breakpoint", Arity::Any, |vm, _| unsupported(vm, "breakpoint()")),
    def("callable", Arity::One, attributes::callable),
    def("chr", Arity::One, text::chr),
    def("compile", Arity::Any, execute::compile),
    def("delattr", Arity::Range(2, 2), attributes::delattr),
    packed(def("dir", Arity::Range(0, 1), attributes::dir)),
    def("divmod", Arity::Range(2, 2), numbers::divmod),
    def("eval", Arity::Any, execute::eval),
    def("exec", Arity::Any, execute::exec),
    def("format", Arity::Range(1, 2), text::format),
    def("getattr", Arity::Range(2, 3), attributes::getattr),
    def("globals", Arity::None, attributes::globals),
    // `_sitebuiltins._Helper`
    def("help", Arity::Any, |vm, args| {
        crate::modules::calls::call_from_module(vm, "pydoc", "help", args.pos).map(Flow::from)
    }),
    def("hasattr", Arity::Range(2, 2), attributes::hasattr),
    def("hash", Arity::One, numbers::hash),
    def("hex", Arity::One, numbers::hex),
    def("id", Arity::One, numbers::id),
    def("input", Arity::Range(0, 1), crate::modules::io::input),
    def("isinstance", Arity::Range(2, 2), classes::isinstance),
    def("issubclass", Arity::Range(2, 2), classes::issubclass),
    def("iter", Arity::Range(1, 2), next::iter),
    def("aiter", Arity::One, crate::types::generator::builtin_aiter),
    def("len", Arity::One, len),
    def("locals", Arity::None, attributes::locals),
    def("max", Arity::Any, extreme::max),
    def("min", Arity::Any, extreme::min),
    def("next", Arity::Range(1, 2), next::next),
    def("anext", Arity::Range(1, 2), crate::types::generator::builtin_anext),
    def("oct", Arity::One, numbers::oct),
    def("open", Arity::Any, crate::modules::io::open),
    def("ord", Arity::One, text::ord),
    def("pow", Arity::Any, numbers::pow),
    def("print", Arity::Any, print::print),
    def("repr", Arity::One, text::repr),
    def("round", Arity::Any, numbers::round),
    def("setattr", Arity::Range(3, 3), attributes::setattr),
    def("sorted", Arity::Any, sort::sorted),
    def("sum", Arity::Any, sum::sum),
    packed(def("vars", Arity::Range(0, 1), attributes::vars)),
];

fn unsupported(vm: &mut Vm, what: &str) -> Result<Flow> {
    Err(vm.not_supported(what))
}

fn build_class(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.build_class(args)
}

fn len(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_len(vm.arg(args, 0))
}

impl Vm {
    /// `len(x)` within Rust.
    pub(crate) fn length_sync(&mut self, id: heapglass_memory::ObjectId) -> Result<u64> {
        let flow = self.begin_len(id)?;
        let len = self.wait(flow)?;
        let value = self.small(len).unwrap_or(0);
        self.heap.decref(len);
        Ok(value as u64)
    }
}

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`
fn import(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let found = vm.named_args("__import__", args, 0, &names, 1)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let none = vm.none();
    let level = match get(4) {
        Some(level) => vm.index_i64(level)?,
        None => 0,
    };
    if level < 0 {
        return Err(vm.value_error("level must be >= 0"));
    }
    let globals = get(1).filter(|id| !vm.is_none(*id)).unwrap_or(vm.frame.globals);
    vm.begin_import(get(0).unwrap_or(none), globals, get(3), level)
}
