//! Making functions.

use std::rc::Rc;

use heapglass_memory::object::{FunctionBody, Payload};
use heapglass_memory::{Class, ObjectId};

use crate::compile::operand::FunctionAttribute;
use crate::compile::{flag, op};
use crate::vm::run::Next;
use crate::vm::{Result, Vm};

impl Vm {
    pub(super) fn op_functions(&mut self, code: u8, arg: u32) -> Result<Next> {
        if code == op::MAKE_FUNCTION {
            let code = self.pop_owned();
            let function = self.new_function(code, self.frame.globals);
            self.push(function);
            return Ok(Next::Go);
        }
        let function = self.pop_owned();
        let value = self.pop_owned();
        if let Payload::Function(body) = self.heap.payload_mut(function) {
            let body = Rc::make_mut(body);
            match FunctionAttribute::from_arg(arg) {
                Some(FunctionAttribute::Defaults) => body.defaults = Some(value),
                Some(FunctionAttribute::KwDefaults) => body.kwdefaults = Some(value),
                Some(FunctionAttribute::Closure) => body.closure = Some(value),
                Some(FunctionAttribute::Annotate) => body.annotate = Some(value),
                Some(FunctionAttribute::Annotations) | None => body.annotations = Some(value),
            }
        }
        self.push(function);
        Ok(Next::Go)
    }

    /// `PyFunction_New`. Steals `code`. New reference, tracked.
    pub(crate) fn new_function(&mut self, code: ObjectId, globals: ObjectId) -> ObjectId {
        let Some(body) = self.code_body(code).map(Rc::clone) else { return self.none() };
        let unit = Rc::clone(&self.unit_of(code).unit);
        let doc = if unit.flags & flag::HAS_DOCSTRING != 0 { body.consts.first().copied() } else { None };
        let doc = self.heap.new_ref(doc.unwrap_or(self.heap.constants.none));
        let module = self.heap.dict_get_str(globals, self.names.name).map(|module| self.heap.new_ref(module));
        let builtins = if globals == self.main_dict { self.builtins } else { self.builtins_of(globals) };
        for id in [globals, body.name, body.qualname, builtins] {
            self.heap.incref(id);
        }
        let function = FunctionBody {
            code,
            globals,
            module,
            defaults: None,
            kwdefaults: None,
            doc: Some(doc),
            name: body.name,
            dict: None,
            closure: None,
            annotations: None,
            annotate: None,
            typeparams: None,
            qualname: body.qualname,
            builtins,
            version: 0,
        };
        let id = self.heap.new_object(Class::Function.id(), Payload::Function(Rc::new(function)));
        self.heap.track(id);
        id
    }
}
