//! Warnings that the interpreter itself gives (CPython 3.14 Python/_warnings.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::GeneratorState;

use super::{Result, Stream, Vm};
use crate::modules::calls;

impl Vm {
    /// Whether a coroutine dies that nobody has awaited.
    pub(super) fn is_never_awaited(&self, id: ObjectId) -> bool {
        self.generator(id).is_some_and(|body| body.is_coroutine && body.state == GeneratorState::Created)
    }

    /// `_PyErr_WarnUnawaitedCoroutine`: told where the coroutine dies.
    pub(super) fn warn_never_awaited(&mut self, id: ObjectId) {
        let name = self.generator(id).map(|body| body.qualname).and_then(|name| self.string(name));
        let message = format!("coroutine '{}' was never awaited", name.unwrap_or_default());
        self.warn_here("RuntimeWarning", &message);
        self.print(
            Stream::Err,
            "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
        );
    }

    /// `PyErr_WarnEx(PyExc_DeprecationWarning, …, 1)`: the filters of `warnings` decide what becomes of it.
    pub(crate) fn warn_deprecated(&mut self, message: &str) -> Result<()> {
        let category = self.heap.dict_get_text(self.builtins, "DeprecationWarning").unwrap_or(self.none());
        let message = self.new_str(message);
        let warned = self.with_temps(&[message], |vm| {
            calls::call_from_module(vm, "warnings", "warn", &[message, category])
        });
        self.heap.decref(message);
        warned.map(|none| self.heap.decref(none))
    }

    /// A warning at the line under way.
    fn warn_here(&mut self, category: &str, message: &str) {
        if self.exit.has_begun {
            self.print(Stream::Err, &format!("<sys>:0: {category}: {message}\n"));
            return;
        }
        let state = std::rc::Rc::clone(self.unit_state());
        let line = state.unit.lines.get(self.frame.last as usize).copied().unwrap_or(0).max(0);
        let mut text = format!("{}:{line}: {category}: {message}\n", state.unit.filename);
        let source = state.source.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default().trim();
        if !source.is_empty() {
            text.push_str(&format!("  {source}\n"));
        }
        self.print(Stream::Err, &text);
    }
}
