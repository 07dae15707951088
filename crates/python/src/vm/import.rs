//! `import` as a machine: package by package, each module's code run once (CPython 3.14 Python/import.c and
//! Lib/importlib/_bootstrap.py, `_find_and_load`, `_handle_fromlist`).

use std::rc::Rc;

use heapglass_memory::StackRef;
use heapglass_memory::object::{Payload, RecordKind, ReturnTo};
use heapglass_memory::{Class, ObjectId};

use super::native::{Machine, NativeStep, Outcome};
use super::{Exc, Flow, NativeKind, Origin, Raised, Result, Vm, exception_field as field};
use crate::library;

impl Vm {
    /// `__import__(name, globals, locals, fromlist, level)`: the result is a new reference.
    pub(crate) fn begin_import(
        &mut self,
        name: ObjectId,
        globals: ObjectId,
        from: Option<ObjectId>,
        level: i64,
    ) -> Result<Flow> {
        let Some(text) = self.string(name) else {
            return Err(self.type_error("module name must be a string"));
        };
        let absolute = if level > 0 { self.resolve_name(&text, globals, level)? } else { text.clone() };
        if absolute.is_empty() {
            return Err(self.value_error("Empty module name"));
        }
        let from: Vec<String> = match from.filter(|from| !self.is_none(*from)) {
            Some(from) => self.heap.items(from).iter().filter_map(|id| self.string(*id)).collect(),
            None => Vec::new(),
        };
        let shown = if !from.is_empty() || level > 0 && text.is_empty() {
            absolute.clone()
        } else {
            // `import a.b` binds `a`: of a relative name, as many parts go as `b` has.
            let tail = text.len() - text.split('.').next().unwrap_or_default().len();
            absolute.get(..absolute.len() - tail).unwrap_or_default().to_owned()
        };
        if let (Some(module), true) = (self.module_named(&absolute), from.is_empty()) {
            let module = if shown == absolute { Some(module) } else { self.module_named(&shown) };
            if let Some(module) = module {
                return Ok(self.heap.new_ref(module).into());
            }
        }
        let mut names = prefixes(&absolute);
        names.reverse();
        Ok(Flow::Native(Box::new(Import {
            names,
            from,
            absolute,
            shown,
            loading: None,
            start_up: None,
            is_optional: false,
        })))
    }

    /// `resolve_name`: what a relative name means in a package.
    fn resolve_name(&mut self, name: &str, globals: ObjectId, level: i64) -> Result<String> {
        let get = |vm: &Self, key| vm.heap.dict_get_str(globals, key).and_then(|id| vm.string(id));
        let mut package = match get(self, self.names.package) {
            Some(package) => package,
            None => {
                let own = get(self, self.names.name).unwrap_or_default();
                let path = self.heap.new_interned("__path__");
                let is_package = self.heap.dict_get_str(globals, path).is_some();
                self.heap.decref(path);
                match own.rsplit_once('.') {
                    _ if is_package => own,
                    Some((package, _)) => package.to_owned(),
                    None => String::new(),
                }
            }
        };
        if package.is_empty() {
            let message = "attempted relative import with no known parent package";
            return Err(self.raise(Exc::ImportError, message));
        }
        for _ in 1..level {
            match package.rsplit_once('.') {
                Some((outer, _)) => package = outer.to_owned(),
                None => {
                    let message = "attempted relative import beyond top-level package";
                    return Err(self.raise(Exc::ImportError, message));
                }
            }
        }
        Ok(if name.is_empty() { package } else { format!("{package}.{name}") })
    }

    /// A module in `sys.modules`. Borrowed.
    pub(crate) fn module_named(&self, name: &str) -> Option<ObjectId> {
        self.heap.dict_get_text(self.modules, name).filter(|module| !self.is_none(*module))
    }

    /// Puts a module into `sys.modules`. Steals it.
    fn add_module(&mut self, name: &str, module: ObjectId) {
        let name = self.heap.intern_immortal(name);
        self.namespace_set(self.modules, name, module);
    }

    /// Takes a module whose code failed out of `sys.modules`.
    fn forget_module(&mut self, name: &str) {
        let name = self.heap.intern_immortal(name);
        let Some(index) = self.heap.dict_find_str(self.modules, name) else { return };
        if let Some((key, value)) = self.heap.dict_remove(self.modules, index) {
            self.heap.xdecref(key);
            self.heap.decref(value);
        }
    }

    /// A module with this dict. Steals `dict`. New reference.
    pub(crate) fn new_module(&mut self, name: &str, dict: ObjectId) -> ObjectId {
        let name_id = self.heap.intern_immortal(name);
        self.heap.new_record(RecordKind::Module, vec![Some(dict), Some(name_id)], [0; 3])
    }

    /// Makes a module that is not there yet, or begins to run its code.
    fn begin_load(&mut self, name: &str) -> Result<Load> {
        if name == "builtins" || name == "__main__" {
            let dict = if name == "builtins" { self.builtins } else { self.main_dict };
            let dict = self.heap.new_ref(dict);
            let known = self.heap.dict_get_str(self.main_dict, self.names.builtins);
            let module =
                match known.filter(|id| name == "builtins" && self.heap.is_exactly(*id, Class::Module)) {
                    Some(module) => {
                        self.heap.decref(dict);
                        self.heap.new_ref(module)
                    }
                    None => self.new_module(name, dict),
                };
            self.add_module(name, module);
            return Ok(Load::There);
        }
        let made = crate::modules::make(self, name);
        if let Some(Ok(module)) = made {
            self.add_module(name, module);
        }
        if made.is_some() {
            self.heap.gc.count_module_spec();
        }
        if let Some(made) = made {
            made?;
            if name == "sys" {
                // They are in `sys.modules` from the start.
                for first in ["builtins", "__main__"] {
                    self.begin_load(first)?;
                }
            }
            return Ok(Load::There);
        }
        match library::find(name, &self.heap.profile) {
            Ok(Some(compiled)) => self.run_module(name, &compiled).map(|()| Load::Runs),
            Ok(None)
                if crate::modules::is_known(name) && !crate::modules::unsupported::is_elsewhere(name) =>
            {
                Err(self.not_supported(&crate::modules::unsupported::module(name)))
            }
            Ok(None) => Ok(Load::Missing),
            Err(problem) => Err(self.raise(Exc::ImportError, &problem)),
        }
    }

    /// The frame of a library module's code.
    fn run_module(&mut self, name: &str, compiled: &library::Compiled) -> Result<()> {
        let dict = self.heap.new_dict();
        let none = self.none();
        let package =
            if compiled.is_package { name } else { name.rsplit_once('.').map_or("", |parts| parts.0) };
        let names = Rc::clone(&self.names);
        // CPython's file under another name, for ours to build on, does not know of it.
        let shown = name.strip_prefix("_cpython_").unwrap_or(name);
        let (own, package) = (self.heap.intern_immortal(shown), self.heap.intern_immortal(package));
        let file = self.heap.new_str(&compiled.file);
        let entries = [
            (names.name, own),
            (names.doc, none),
            (names.package, package),
            (names.loader, none),
            (names.spec, none),
            (names.file, file),
        ];
        for (key, value) in entries {
            self.namespace_set(dict, key, value);
        }
        if compiled.is_package {
            let folder = compiled.file.rsplit_once('/').map_or("", |parts| parts.0);
            let folder = self.heap.new_str(folder);
            let path = self.heap.new_list(vec![folder]);
            let key = self.heap.intern_immortal("__path__");
            self.namespace_set(dict, key, path);
        }
        let cached = self.heap.new_str(&format!("{}c", compiled.file));
        self.namespace_set(dict, names.cached, cached);
        let builtins = self.builtins;
        self.namespace_set(dict, names.builtins, builtins);
        let globals = self.heap.new_ref(dict);
        let module = self.new_module(name, dict);
        self.add_module(name, module);
        let origin =
            Origin { is_program: false, source: Rc::clone(&compiled.text), is_library: true, filename: None };
        let code = self.load_module(&compiled.module, &origin);
        // The frame holds its globals as its locals.
        let frame = self.make_frame(
            code,
            StackRef::NULL,
            globals,
            builtins,
            Some(globals),
            Vec::new(),
            ReturnTo::Native,
        );
        self.heap.decref(code);
        self.enter(frame)
    }

    /// `ModuleNotFoundError`, in importlib's words.
    fn no_module(&mut self, name: &str) -> Raised {
        let why = match name.rsplit_once('.') {
            Some((parent, _)) if !self.is_package(parent) => format!("; '{parent}' is not a package"),
            Some(_) | None => String::new(),
        };
        let message = self.new_str(&format!("No module named '{name}'{why}"));
        let exception = self.new_exception(self.exc(Exc::ModuleNotFoundError), vec![message]);
        let name = self.heap.new_interned(name);
        self.heap.set_field(exception, field::IMPORT_NAME, Some(name));
        self.raise_object(exception)
    }

    fn is_package(&self, name: &str) -> bool {
        let dict = self.module_named(name).and_then(|module| self.heap.field(module, 0));
        dict.is_some_and(|dict| self.heap.dict_get_text(dict, "__path__").is_some())
    }

    /// Whether a module has a name of its own.
    fn module_has(&self, module: ObjectId, name: &str) -> bool {
        match self.heap.payload(module) {
            Payload::Record(record) if record.kind == RecordKind::Module => {
                let dict = record.fields.first().copied().flatten();
                dict.is_some_and(|dict| self.heap.dict_get_text(dict, name).is_some())
            }
            _ => true,
        }
    }

    /// `setattr(parent, child, module)`, after a submodule was imported.
    fn bind_submodule(&mut self, name: &str) {
        let Some((parent, child)) = name.rsplit_once('.') else { return };
        let (Some(parent), Some(module)) = (self.module_named(parent), self.module_named(name)) else {
            return;
        };
        if let Some(dict) = self.heap.field(parent, 0) {
            let child = self.heap.intern_immortal(child);
            self.heap.incref(module);
            self.namespace_set(dict, child, module);
        }
    }
}

/// What became of a wish for a module.
enum Load {
    There,
    Runs,
    Missing,
}

/// `a`, `a.b`, `a.b.c`
fn prefixes(name: &str) -> Vec<String> {
    let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
    ends.filter_map(|end| name.get(..end).map(str::to_owned)).collect()
}

/// An import under way. It holds nothing: modules are held by `sys.modules`.
#[derive(Clone, Debug)]
struct Import {
    /// Modules that are still to come, next last.
    names: Vec<String>,
    /// Names that may be submodules of it.
    from: Vec<String>,
    absolute: String,
    /// The module that is the result.
    shown: String,
    /// The module whose code runs.
    loading: Option<String>,
    /// Whether that is start-up's work, and whether what is around it is.
    start_up: Option<bool>,
    /// The names to come are those of `from`: none needs to be there.
    is_optional: bool,
}

impl Import {
    /// `_handle_fromlist`: names of a package that it does not have may be its submodules.
    fn add_submodules(&mut self, vm: &mut Vm) {
        self.is_optional = true;
        if !vm.is_package(&self.absolute) {
            return;
        }
        let Some(package) = vm.module_named(&self.absolute) else { return };
        let mut wanted = std::mem::take(&mut self.from);
        if wanted.iter().any(|name| name == "*") {
            let all = vm.heap.field(package, 0).and_then(|dict| vm.heap.dict_get_text(dict, "__all__"));
            let all = all.map(|all| vm.heap.items(all).to_vec()).unwrap_or_default();
            wanted = all.into_iter().filter_map(|id| vm.string(id)).collect();
        }
        wanted.retain(|name| !vm.module_has(package, name));
        self.names = wanted.iter().rev().map(|name| format!("{}.{name}", self.absolute)).collect();
    }
}

impl Machine for Import {
    fn name(&self) -> &'static str {
        "import"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(name) = self.loading.take() {
            if let Some(was_start_up) = self.start_up.take() {
                vm.heap.set_start_up(was_start_up);
            }
            match outcome {
                Some(Outcome::Value(none)) => vm.heap.decref(none),
                Some(Outcome::Exhausted(value)) => vm.heap.xdecref(value),
                Some(Outcome::Raised) => {
                    vm.forget_module(&name);
                    return Err(Raised);
                }
                None => {}
            }
            vm.bind_submodule(&name);
        }
        while let Some(name) = self.names.pop() {
            if vm.module_named(&name).is_some() {
                continue;
            }
            let is_at_start = crate::modules::is_at_start(&name);
            let was_start_up = vm.heap.set_start_up(true);
            vm.heap.set_start_up(was_start_up || is_at_start);
            let load = vm.begin_load(&name);
            if !matches!(load, Ok(Load::Runs)) {
                vm.heap.set_start_up(was_start_up);
            }
            match load? {
                Load::There => vm.bind_submodule(&name),
                Load::Runs => {
                    self.start_up = Some(was_start_up);
                    self.loading = Some(name);
                    return Ok(NativeStep::More);
                }
                Load::Missing if self.is_optional => {}
                Load::Missing => return Err(vm.no_module(&name)),
            }
        }
        if !self.is_optional && !self.from.is_empty() {
            self.add_submodules(vm);
            return Ok(NativeStep::More);
        }
        match vm.module_named(&self.shown) {
            Some(module) => Ok(NativeStep::Done(vm.heap.new_ref(module))),
            None => {
                let message = format!("'{}' not in sys.modules as expected", self.shown);
                Err(vm.raise(Exc::KeyError, &message))
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
