//! `import`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use crate::compile::op;
use crate::vm::run::Next;
use crate::vm::{Exc, Raised, Result, Vm, exception_field as field};

impl Vm {
    pub(super) fn op_imports(&mut self, code: u8, arg: u32) -> Result<Next> {
        let name = self.name_at(arg);
        if code == op::IMPORT_NAME {
            let module = self.import(name)?;
            self.drop_stack(2);
            self.push(module);
            return Ok(Next::Go);
        }
        let module = self.peek_id(0);
        let found = self.heap.field(module, 0).and_then(|dict| self.heap.dict_get_str(dict, name));
        match found {
            Some(value) => {
                self.heap.incref(value);
                self.push(value);
                Ok(Next::Go)
            }
            None => Err(self.cannot_import(module, name)),
        }
    }

    fn cannot_import(&mut self, module: ObjectId, name: ObjectId) -> Raised {
        let text = self.string(name).unwrap_or_default();
        let module_name = self.heap.field(module, 1).and_then(|id| self.string(id)).unwrap_or_default();
        let message = format!("cannot import name '{text}' from '{module_name}' (unknown location)");
        let message = self.new_str(&message);
        let exception = self.new_exception(self.exc(Exc::ImportError), vec![message]);
        let module_name = self.heap.field(module, 1).map(|id| self.heap.new_ref(id));
        self.heap.set_field(exception, field::OWN, module_name);
        let name = self.heap.new_ref(name);
        self.heap.set_field(exception, field::NAME_FROM, Some(name));
        self.raise_object(exception)
    }

    /// A module by name: from the table, or made now of its functions. New reference.
    fn import(&mut self, name: ObjectId) -> Result<ObjectId> {
        let text = self.string(name).unwrap_or_default();
        if let Some(module) = self.modules.get(text.as_str()) {
            let module = *module;
            return Ok(self.heap.new_ref(module));
        }
        if let Some(module) = crate::modules::make(self, &text) {
            let module = module?;
            self.heap.incref(module);
            self.modules.insert(text.into_boxed_str(), module);
            return Ok(module);
        }
        if crate::modules::is_known(&text) {
            return Err(self.not_supported(&format!("the module {text}")));
        }
        // Packages are imported first, from the outside in.
        let top = text.split('.').next().unwrap_or_default();
        let (missing, why) = if self.modules.contains_key(top) || crate::modules::is_known(top) {
            (text.as_str(), format!("; '{top}' is not a package"))
        } else {
            (top, String::new())
        };
        let message = self.new_str(&format!("No module named '{missing}'{why}"));
        let exception = self.new_exception(self.exc(Exc::ModuleNotFoundError), vec![message]);
        let name = if missing == text { self.heap.new_ref(name) } else { self.heap.new_interned(missing) };
        self.heap.set_field(exception, field::OWN, Some(name));
        Err(self.raise_object(exception))
    }

    /// A module with this dict. Steals `dict`. New reference.
    pub(crate) fn new_module(&mut self, name: &str, dict: ObjectId) -> ObjectId {
        let name_id = self.heap.intern_immortal(name);
        self.heap.new_record(RecordKind::Module, vec![Some(dict), Some(name_id)], [0; 3])
    }
}
