//! `exec`, `eval`, `compile`: source text that the program has (CPython 3.14 Python/bltinmodule.c).

use heapglass_memory::object::{Payload, RecordKind, ReturnTo};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::{self, TextMode, compile_text, flag};
use crate::modules::calls;
use crate::vm::{
    Args, Exc, Flow, Machine, NativeKind, NativeStep, Origin, Outcome, Raised, Result, Stream, Vm,
};

/// `exec(source, /, globals=None, locals=None, *, closure=None)`
pub(super) fn exec(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [source, globals, locals, closure] = vm.execute_args("exec", args)?;
    let (globals, locals) = vm.execution_namespaces("exec", globals, locals)?;
    vm.execute_source(source, globals, locals, closure, true)
}

/// `eval(source, /, globals=None, locals=None)`
pub(super) fn eval(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [source, globals, locals, _] = vm.execute_args("eval", args)?;
    let (globals, locals) = vm.execution_namespaces("eval", globals, locals)?;
    vm.execute_source(source, globals, locals, None, false)
}

/// `compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)`
pub(super) fn compile(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];
    let found = vm.named_args("compile", args, 0, &names, 3)?;
    let none = vm.none();
    let [source, filename, mode] =
        [0, 1, 2].map(|at: usize| found.get(at).copied().flatten().unwrap_or(none));
    let Some(name) = vm.string(filename) else {
        let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(filename));
        return Err(vm.type_error(&message));
    };
    let Some(word) = vm.string(mode) else {
        let message = format!("compile() argument 'mode' must be str, not {}", vm.argument_type(mode));
        return Err(vm.type_error(&message));
    };
    let mode = match word.as_str() {
        "exec" => TextMode::Exec,
        "eval" => TextMode::Eval,
        "single" => TextMode::Single,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let flags = found.get(3).copied().flatten().and_then(|flags| vm.small(flags)).unwrap_or(0);
    if let Some(text) = vm.unparsed(source, flags)? {
        let flow = vm.with_temps(&[text], |vm| {
            let (code, literals) =
                vm.compile_source(vm.string(text).unwrap_or_default().as_str(), &name, Some(filename), mode)?;
            vm.drop_all(literals);
            Ok(code.into())
        });
        vm.heap.decref(text);
        return flow;
    }
    let text = vm.source_text(source, "compile", "string, bytes or AST")?;
    if flags & ONLY_AST != 0 {
        return vm.syntax_tree(&text, &name, filename, mode);
    }
    let (code, literals) = vm.compile_source(&text, &name, Some(filename), mode)?;
    // The syntax tree is gone before the code runs.
    vm.drop_all(literals);
    Ok(code.into())
}

/// `PyCF_ONLY_AST`
const ONLY_AST: i64 = 0x400;

impl Vm {
    /// `ast.unparse` of a syntax tree that is to be compiled; None where the source is no tree. New reference.
    fn unparsed(&mut self, source: ObjectId, flags: i64) -> Result<Option<ObjectId>> {
        if self.text(source).is_some() || flags & ONLY_AST != 0 || self.module_named("_ast").is_none() {
            return Ok(None);
        }
        let text = calls::call_from_module(self, "_ast", "_unparsed", &[source])?;
        if self.is_none(text) {
            self.heap.decref(text);
            return Ok(None);
        }
        Ok(Some(text))
    }

    /// The nodes of a text that compiles: `_ast` makes them.
    fn syntax_tree(&mut self, text: &str, name: &str, filename: ObjectId, mode: TextMode) -> Result<Flow> {
        // What CPython refuses is worded by compiling it; what only the compiler refuses goes by.
        let Some(json) = compile::tree_json(text, mode) else {
            let (code, literals) = self.compile_source(text, name, Some(filename), mode)?;
            self.drop_all(literals);
            return Ok(code.into());
        };
        let json = self.new_str(&json);
        let is_interactive = self.heap.bool(mode == TextMode::Single);
        let made = self
            .with_temps(&[json], |vm| calls::call_from_module(vm, "_ast", "_build", &[json, is_interactive]));
        self.heap.decref(json);
        made.map(Flow::from)
    }

    /// Source, globals, locals and closure.
    fn execute_args(&mut self, function: &str, args: &Args<'_>) -> Result<[Option<ObjectId>; 4]> {
        if args.pos.is_empty() {
            let message = format!("{function}() takes at least 1 positional argument (0 given)");
            return Err(self.type_error(&message));
        }
        let mut own = args.kw.to_vec();
        let closure =
            own.iter().position(|(name, _)| function == "exec" && self.text(*name) == Some("closure"));
        let closure = closure.map(|at| own.remove(at).1).filter(|id| !self.is_none(*id));
        let args = Args { pos: args.pos, kw: &own };
        let found = self.named_args(function, &args, 0, &["", "globals", "locals"], 1)?;
        let given = |index: usize| found.get(index).copied().flatten().filter(|id| !self.is_none(*id));
        Ok([found.first().copied().flatten(), given(1), given(2), closure])
    }

    /// The namespaces of `exec` and `eval`: given ones, or those of the frame that calls. New references.
    fn execution_namespaces(
        &mut self,
        function: &str,
        globals: Option<ObjectId>,
        locals: Option<ObjectId>,
    ) -> Result<(ObjectId, ObjectId)> {
        let is_eval = function == "eval";
        if let Some(globals) = globals.filter(|id| !self.is_a(*id, Class::Dict)) {
            let message = match (is_eval, self.is_mapping_like(globals)) {
                (false, _) => format!("exec() globals must be a dict, not {}", self.type_name(globals)),
                (true, true) => "globals must be a real dict; try eval(expr, {}, mapping)".to_owned(),
                (true, false) => "globals must be a dict".to_owned(),
            };
            return Err(self.type_error(&message));
        }
        if let Some(locals) = locals.filter(|id| !self.is_mapping_like(*id)) {
            let message = if is_eval {
                "locals must be a mapping".to_owned()
            } else {
                format!("locals must be a mapping or None, not {}", self.type_name(locals))
            };
            return Err(self.type_error(&message));
        }
        let locals = match (locals, globals) {
            (Some(locals), _) => self.heap.new_ref(locals),
            (None, Some(globals)) => self.heap.new_ref(globals),
            (None, None) => super::attributes::frame_locals(self)?,
        };
        let globals = globals.unwrap_or(self.frame.globals);
        let globals = self.heap.new_ref(globals);
        if self.heap.dict_get_str(globals, self.names.builtins).is_none() {
            let (name, builtins) = (self.names.builtins, self.frame.builtins);
            self.heap.incref(builtins);
            self.namespace_set(globals, name, builtins);
        }
        Ok((globals, locals))
    }

    /// `PyMapping_Check`
    fn is_mapping_like(&self, id: ObjectId) -> bool {
        match self.heap.payload(id) {
            Payload::Dict(_) | Payload::List(_) | Payload::Tuple(_) | Payload::Str(_) => true,
            Payload::Record(record) if record.kind == RecordKind::MappingProxy => true,
            _ => self.lookup_in_mro(self.heap.type_of(id), self.names.getitem).is_some(),
        }
    }

    /// Runs a code object or a text. Steals the namespaces.
    fn execute_source(
        &mut self,
        source: Option<ObjectId>,
        globals: ObjectId,
        locals: ObjectId,
        closure: Option<ObjectId>,
        is_exec: bool,
    ) -> Result<Flow> {
        let begun = self.begin_execution(source, globals, locals, closure, is_exec);
        if begun.is_err() {
            self.drop_all([locals, globals]);
        }
        begun
    }

    fn begin_execution(
        &mut self,
        source: Option<ObjectId>,
        globals: ObjectId,
        locals: ObjectId,
        closure: Option<ObjectId>,
        is_exec: bool,
    ) -> Result<Flow> {
        let source = source.unwrap_or(self.heap.constants.none);
        let (code, literals) = if self.code_body(source).is_some() {
            self.check_closure(source, closure, is_exec)?;
            (self.heap.new_ref(source), Vec::new())
        } else {
            if closure.is_some() {
                return Err(self.type_error("closure can only be used when source is a code object"));
            }
            let (function, mode) = if is_exec { ("exec", TextMode::Exec) } else { ("eval", TextMode::Eval) };
            let text = self.source_text(source, function, "string, bytes or code")?;
            let text = if is_exec { text.as_str() } else { text.trim_start_matches([' ', '\t']) };
            // `_Py_STR(anon_string)`
            let filename = self.heap.intern_immortal("<string>");
            self.compile_source(text, "<string>", Some(filename), mode)?
        };
        let mut held = vec![code];
        held.extend(literals);
        held.extend([locals, globals]);
        Ok(Flow::Native(Box::new(Execution {
            code,
            globals,
            locals,
            closure,
            held,
            is_exec,
            has_begun: false,
        })))
    }

    fn check_closure(&mut self, code: ObjectId, closure: Option<ObjectId>, is_exec: bool) -> Result<()> {
        let free = self.unit_of(code).unit.n_frees as usize;
        if !is_exec {
            if free > 0 {
                return Err(self.type_error("code object passed to eval() may not contain free variables"));
            }
            return Ok(());
        }
        match closure {
            Some(_) if free == 0 => Err(self.type_error("cannot use a closure with this code object")),
            None if free == 0 => Ok(()),
            Some(closure)
                if matches!(self.heap.payload(closure), Payload::Tuple(_))
                    && self.heap.items(closure).len() == free
                    && self
                        .heap
                        .items(closure)
                        .iter()
                        .all(|cell| self.heap.is_exactly(*cell, Class::Cell)) =>
            {
                Ok(())
            }
            _ => {
                let message = format!("code object requires a closure of exactly length {free}");
                Err(self.type_error(&message))
            }
        }
    }

    /// `_Py_SourceAsString`
    fn source_text(&mut self, source: ObjectId, function: &str, wanted: &str) -> Result<String> {
        let text = match self.heap.payload(source) {
            Payload::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            _ => match self.string(source) {
                Some(text) => text,
                None => {
                    return Err(self.type_error(&format!("{function}() arg 1 must be a {wanted} object")));
                }
            },
        };
        self.heap.keep_utf8(source);
        if text.contains('\0') {
            return Err(self.raise(Exc::SyntaxError, "source code string cannot contain null bytes"));
        }
        Ok(text)
    }

    /// A code object of a text, with the constants of its syntax tree. New references.
    fn compile_source(
        &mut self,
        text: &str,
        filename: &str,
        filename_object: Option<ObjectId>,
        mode: TextMode,
    ) -> Result<(ObjectId, Vec<ObjectId>)> {
        let compiled = compile_text(text, filename, mode);
        let warnings = match &compiled {
            Ok(module) => &module.warnings,
            Err(problem) => &problem.warnings,
        };
        for warning in warnings {
            self.print(Stream::Err, &warning.render(filename));
        }
        match compiled {
            Ok(module) => {
                let origin = Origin {
                    is_program: false,
                    source: "".into(),
                    is_library: false,
                    filename: filename_object,
                };
                Ok(self.load_text(&module, &origin))
            }
            Err(problem) => {
                let end = if text.ends_with('\n') || mode == TextMode::Eval { "" } else { "\n" };
                let text = format!("{text}{end}");
                Err(crate::types::raise_syntax_error(self, &problem, &text, filename_object))
            }
        }
    }

    /// The frame of a text's code: `PyEval_EvalCode`, which makes a function of it.
    fn enter_code(
        &mut self,
        code: ObjectId,
        globals: ObjectId,
        locals: ObjectId,
        closure: Option<ObjectId>,
    ) -> Result<()> {
        let held = self.heap.new_ref(code);
        let function = self.new_function(held, globals);
        self.set_closure(function, closure);
        let builtins = self.builtins_of(globals);
        let is_optimized = self.unit_of(code).unit.flags & flag::OPTIMIZED != 0;
        let locals = (!is_optimized).then(|| self.heap.new_ref(locals));
        let frame = self.make_frame(
            code,
            StackRef::owned(function),
            globals,
            builtins,
            locals,
            Vec::new(),
            ReturnTo::Native,
        );
        self.enter(frame)
    }

    fn set_closure(&mut self, function: ObjectId, closure: Option<ObjectId>) {
        let Some(closure) = closure else { return };
        self.heap.incref(closure);
        if let Payload::Function(body) = self.heap.payload_mut(function) {
            std::rc::Rc::make_mut(body).closure = Some(closure);
        }
    }

    /// `_PyEval_BuiltinsFromGlobals`: what `__builtins__` in a namespace says, a module or its dict.
    pub(crate) fn builtins_of(&self, globals: ObjectId) -> ObjectId {
        let Some(found) = self.heap.dict_get_str(globals, self.names.builtins) else { return self.builtins };
        match self.heap.payload(found) {
            Payload::Dict(_) => found,
            Payload::Record(record) if record.kind == RecordKind::Module => {
                record.fields.first().copied().flatten().unwrap_or(self.builtins)
            }
            _ => self.builtins,
        }
    }
}

/// `exec` or `eval` under way.
#[derive(Clone, Debug)]
struct Execution {
    code: ObjectId,
    globals: ObjectId,
    locals: ObjectId,
    /// Borrowed from the caller.
    closure: Option<ObjectId>,
    /// Code, the syntax tree's constants, locals and globals, in the order in which they go.
    held: Vec<ObjectId>,
    is_exec: bool,
    has_begun: bool,
}

impl Machine for Execution {
    fn name(&self) -> &'static str {
        if self.is_exec { "exec" } else { "eval" }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            return match vm.enter_code(self.code, self.globals, self.locals, self.closure) {
                Ok(()) => Ok(NativeStep::More),
                Err(Raised) => {
                    vm.drop_all(self.held.drain(..));
                    Err(Raised)
                }
            };
        }
        let Some(outcome) = outcome else { return Ok(NativeStep::More) };
        vm.drop_all(self.held.drain(..));
        match outcome {
            Outcome::Value(value) if self.is_exec => {
                vm.heap.decref(value);
                Ok(NativeStep::Done(vm.none()))
            }
            Outcome::Value(value) => Ok(NativeStep::Done(value)),
            Outcome::Exhausted(value) => Err(vm.raise_stop_iteration(value)),
            Outcome::Raised => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
