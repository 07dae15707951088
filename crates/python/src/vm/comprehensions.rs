//! Comprehensions that call a function, as before 3.12: the bytecode runs them inline, and the function is there from
//! before the iterable is evaluated until the loop has ended. Meanwhile it is in the place of the loop's variable, or
//! where that one's old value is kept.

use std::collections::BTreeMap;
use std::rc::Rc;

use heapglass_memory::object::{FunctionBody, Payload};
use heapglass_memory::profile::Comprehensions;
use heapglass_memory::{Class, ObjectId, StackRef};

use super::{UnitState, Vm};
use crate::compile::{Unit, op};

/// Such a function's version: none that is called has it.
const VERSION: u32 = u32::MAX;

/// Where the iterables of a code's comprehensions begin, and the variables of their loops.
pub(super) fn comprehensions(unit: &Unit, rule: Comprehensions) -> BTreeMap<u32, u32> {
    let mut found = BTreeMap::new();
    for (at, instr) in unit.code.iter().enumerate().filter(|(_, instr)| instr.op == op::GET_ITER) {
        let behind = |distance: usize| unit.code.get(at + distance).filter(|_| instr.op == op::GET_ITER);
        let Some(saved) = behind(1).filter(|next| next.op == op::LOAD_FAST_AND_CLEAR) else { continue };
        let kind = (2..10).find_map(|distance| {
            behind(distance).filter(|next| matches!(next.op, op::BUILD_LIST | op::BUILD_SET | op::BUILD_MAP))
        });
        let is_function = match rule {
            Comprehensions::Inline => false,
            Comprehensions::FunctionsButLists => kind.is_some_and(|kind| kind.op != op::BUILD_LIST),
            Comprehensions::Functions => kind.is_some(),
        };
        if is_function {
            found.insert(first_of(unit, at) as u32, u32::from(saved.arg));
        }
    }
    found
}

/// The first instruction of the iterable: those before GET_ITER that stand within its place in the source.
fn first_of(unit: &Unit, get_iter: usize) -> usize {
    let Some(place) = unit.positions.get(get_iter) else { return get_iter };
    let (start, end) = ((place.line, place.column), (place.end_line, place.end_column));
    let is_within = |at: &usize| {
        unit.positions.get(*at).is_some_and(|own| {
            (own.line, own.column) >= start && (own.end_line, own.end_column) <= end && own.line >= 0
        })
    };
    (0..get_iter).rev().take_while(is_within).last().unwrap_or(get_iter)
}

impl Vm {
    /// Makes the function of a comprehension whose iterable begins here.
    pub(super) fn begin_comprehension(&mut self, state: &UnitState) {
        let Some(local) = state.comprehensions.get(&self.frame.pc).copied() else { return };
        if !self.local(local).is_null() {
            return;
        }
        let (code, globals) = (self.frame.code, self.frame.globals);
        let name = self.heap.intern_immortal("<listcomp>");
        let builtins = if globals == self.main_dict { self.builtins } else { self.builtins_of(globals) };
        let module = self.heap.dict_get_str(globals, self.names.name);
        for id in [code, globals, builtins].into_iter().chain(module) {
            self.heap.incref(id);
        }
        let body = FunctionBody {
            code,
            globals,
            module,
            defaults: None,
            kwdefaults: None,
            doc: None,
            name,
            dict: None,
            closure: None,
            annotations: None,
            annotate: None,
            typeparams: None,
            qualname: name,
            builtins,
            version: VERSION,
        };
        let function = self.heap.new_object(Class::Function.id(), Payload::Function(Rc::new(body)));
        self.heap.track(function);
        self.set_local(local, StackRef::owned(function));
    }

    /// Whether this is a comprehension's function.
    #[must_use]
    pub fn is_of_comprehension(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Function(body) if body.version == VERSION)
    }

    /// A comprehension's function that is put back into the variable's place is done.
    pub(super) fn end_comprehension(&mut self, value: StackRef) -> StackRef {
        match value.get() {
            Some(id) if self.is_of_comprehension(id) => StackRef::NULL,
            _ => value,
        }
    }

    /// An iterable has failed: its comprehension does not begin.
    pub(super) fn drop_comprehensions(&mut self) {
        for local in 0..self.frame.locals_plus {
            let value = self.local(local);
            if value.get().is_some_and(|id| self.is_of_comprehension(id)) {
                self.set_local(local, StackRef::NULL);
                self.heap.close(value);
            }
        }
    }
}
