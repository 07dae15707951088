//! `import`.

use heapglass_memory::ObjectId;

use crate::compile::op;
use crate::vm::native::Then;
use crate::vm::run::Next;
use crate::vm::{Exc, Flow, Raised, Result, Vm, exception_field as field};

impl Vm {
    pub(super) fn op_imports(&mut self, code: u8, arg: u32) -> Result<Next> {
        let name = self.name_at(arg);
        if code == op::IMPORT_NAME {
            return self.import_name(name);
        }
        let module = self.peek_id(0);
        if let Some(value) = self.heap.field(module, 0).and_then(|dict| self.heap.dict_get_str(dict, name)) {
            self.heap.incref(value);
            self.push(value);
            return Ok(Next::Go);
        }
        let value = self.import_from(module, name)?;
        self.push(value);
        Ok(Next::Go)
    }

    /// `IMPORT_NAME`: level and list of names are on the stack.
    fn import_name(&mut self, name: ObjectId) -> Result<Next> {
        let (from, level) = (self.peek_id(0), self.peek_id(1));
        let level = self.small(level).unwrap_or(0);
        let globals = self.frame.globals;
        match self.begin_import(name, globals, Some(from), level)? {
            Flow::Value(module) => {
                self.drop_stack(2);
                self.push(module);
                Ok(Next::Go)
            }
            Flow::Native(machine) => {
                self.push_native(machine, 2, Then::Push);
                Ok(Next::Switch)
            }
        }
    }

    /// `_PyEval_ImportFrom`, where the module's dict has no such name: its `__getattr__`, then a submodule.
    fn import_from(&mut self, module: ObjectId, name: ObjectId) -> Result<ObjectId> {
        match self.getattr(module, name) {
            Ok(value) => return Ok(value),
            Err(Raised) if self.raised_is(Exc::AttributeError) => self.clear_raised(),
            Err(Raised) => return Err(Raised),
        }
        let own = self.heap.field(module, 0).and_then(|dict| self.heap.dict_get_str(dict, self.names.name));
        let own = own.and_then(|id| self.string(id)).unwrap_or_default();
        let text = self.string(name).unwrap_or_default();
        match self.module_named(&format!("{own}.{text}")) {
            Some(submodule) => Ok(self.heap.new_ref(submodule)),
            None => Err(self.cannot_import(module, name)),
        }
    }

    fn cannot_import(&mut self, module: ObjectId, name: ObjectId) -> Raised {
        let text = self.string(name).unwrap_or_default();
        let dict = self.heap.field(module, 0);
        let get = |vm: &Self, key| dict.and_then(|dict| vm.heap.dict_get_str(dict, key));
        let module_name = get(self, self.names.name);
        let shown = module_name.and_then(|id| self.string(id)).unwrap_or_default();
        let file = get(self, self.names.file).and_then(|id| self.string(id));
        let place = file.clone().unwrap_or_else(|| "unknown location".to_owned());
        let message = format!("cannot import name '{text}' from '{shown}' ({place})");
        let message = self.new_str(&message);
        let exception = self.new_exception(self.exc(Exc::ImportError), vec![message]);
        let module_name = module_name.map(|id| self.heap.new_ref(id));
        self.heap.set_field(exception, field::IMPORT_NAME, module_name);
        let name = self.heap.new_ref(name);
        self.heap.set_field(exception, field::NAME_FROM, Some(name));
        let path = get(self, self.names.file).unwrap_or(self.heap.constants.none);
        let path = self.heap.new_ref(path);
        self.heap.set_field(exception, field::IMPORT_PATH, Some(path));
        self.raise_object(exception)
    }

    /// `import_all_from`: the names in `__all__`, or all that do not begin with an underscore.
    pub(super) fn import_star(&mut self, module: ObjectId) -> Result<()> {
        let Some(target) = self.frame.locals else { return Ok(()) };
        let all = self.heap.field(module, 0).and_then(|dict| self.heap.dict_get_text(dict, "__all__"));
        let names = match all {
            Some(all) => self.collect_sync(all)?,
            None => {
                let dict = self.heap.field(module, 0);
                let entries = dict.map(|dict| self.heap.dict_items(dict)).unwrap_or_default();
                let is_shown = |vm: &Self, key| vm.text(key).is_some_and(|text| !text.starts_with('_'));
                let shown: Vec<ObjectId> =
                    entries.iter().map(|entry| entry.key).filter(|key| is_shown(self, *key)).collect();
                shown.iter().for_each(|key| self.heap.incref(*key));
                shown
            }
        };
        let mut result = Ok(());
        for name in &names {
            if result.is_ok() {
                result = self.getattr(module, *name).map(|value| self.namespace_set(target, *name, value));
            }
        }
        names.iter().for_each(|name| self.heap.decref(*name));
        result
    }
}
