//! `print` and `input`.

use heapglass_memory::Class;
use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::vm::{Args, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Stream, Vm};

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Stream(Stream),
    /// Any object with `write`; borrowed.
    Object(ObjectId),
}

/// One thing to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Argument(usize),
    Separator,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Next,
    Text,
    Method,
    Written,
    Flushed,
}

/// `builtin_print_impl`
#[derive(Clone, Debug)]
struct Print {
    items: Vec<ObjectId>,
    separator: Box<str>,
    end: Box<str>,
    target: Target,
    flush: bool,
    /// Parts written so far.
    at: usize,
    stage: Stage,
    /// The text to be written, and the file's method.
    text: Option<ObjectId>,
    method: Option<ObjectId>,
}

impl Print {
    fn part(&self) -> Option<Part> {
        let parts = if self.items.is_empty() { 0 } else { self.items.len() * 2 - 1 };
        match self.at {
            at if at < parts && at % 2 == 0 => Some(Part::Argument(at / 2)),
            at if at < parts => Some(Part::Separator),
            at if at == parts => Some(Part::End),
            _ => None,
        }
    }

    fn next(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        loop {
            self.stage = Stage::Next;
            let Some(part) = self.part() else { return self.finish(vm) };
            let text = match part {
                Part::Separator => self.separator.to_string(),
                Part::End => self.end.to_string(),
                Part::Argument(index) => {
                    let Some(item) = self.items.get(index).copied() else { return self.finish(vm) };
                    match vm.begin_str(item)? {
                        Flow::Value(text) => {
                            if let Some(step) = self.write(vm, text)? {
                                return Ok(step);
                            }
                            continue;
                        }
                        Flow::Native(kind) => {
                            self.stage = Stage::Text;
                            return Ok(NativeStep::Push(kind));
                        }
                    }
                }
            };
            match self.target {
                Target::Stream(stream) => {
                    vm.touch_bound_builtin(vm.none());
                    vm.print_encoded(stream, &text)?;
                    self.at += 1;
                }
                Target::Object(_) => {
                    let text = vm.new_str(&text);
                    if let Some(step) = self.write(vm, text)? {
                        return Ok(step);
                    }
                }
            }
        }
    }

    /// Writes a str, which it steals. A step where Python has to be called for it.
    fn write(&mut self, vm: &mut Vm, text: ObjectId) -> Result<Option<NativeStep>> {
        match self.target {
            Target::Stream(stream) => {
                let copy = vm.string(text).unwrap_or_default();
                // `PyFile_WriteObject` gets the file's `write`.
                vm.touch_bound_builtin(vm.none());
                let printed = vm.print_encoded(stream, &copy);
                vm.heap.decref(text);
                printed?;
                self.at += 1;
                Ok(None)
            }
            Target::Object(file) => {
                self.text = Some(text);
                let name = vm.names.write;
                match vm.begin_getattr(file, name)? {
                    Flow::Value(method) => Ok(Some(self.call(method))),
                    Flow::Native(kind) => {
                        self.stage = Stage::Method;
                        Ok(Some(NativeStep::Push(kind)))
                    }
                }
            }
        }
    }

    fn call(&mut self, method: ObjectId) -> NativeStep {
        self.method = Some(method);
        self.stage = Stage::Written;
        NativeStep::Call { callable: method, args: self.text.into_iter().collect() }
    }

    fn finish(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        if let (Target::Object(file), true) = (self.target, self.flush) {
            self.stage = Stage::Flushed;
            let name = vm.names.flush;
            let method = vm.getattr(file, name)?;
            self.method = Some(method);
            return Ok(NativeStep::Call { callable: method, args: Vec::new() });
        }
        Ok(NativeStep::Done(vm.none()))
    }

    fn drop_held(&mut self, vm: &mut Vm) {
        let held = [self.method.take(), self.text.take()];
        vm.drop_all(held.into_iter().flatten());
    }

    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let value = match outcome {
            None => return self.next(vm),
            Some(Outcome::Value(value)) => value,
            Some(Outcome::Exhausted(value)) => return Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => return Err(Raised),
        };
        match self.stage {
            Stage::Text => match self.write(vm, value)? {
                Some(step) => Ok(step),
                None => self.next(vm),
            },
            Stage::Method => Ok(self.call(value)),
            Stage::Written => {
                vm.heap.decref(value);
                self.drop_held(vm);
                self.at += 1;
                self.next(vm)
            }
            Stage::Flushed => {
                vm.heap.decref(value);
                self.drop_held(vm);
                Ok(NativeStep::Done(vm.none()))
            }
            Stage::Next => {
                vm.heap.decref(value);
                self.next(vm)
            }
        }
    }
}

impl Machine for Print {
    fn name(&self) -> &'static str {
        "print"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.text.iter().chain(&self.method).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            self.drop_held(vm);
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// The stream that a file object of ours stands for.
    pub(crate) fn stream_of(&self, id: ObjectId) -> Option<Stream> {
        if !self.heap.is_exactly(id, Class::TextIo) {
            return None;
        }
        match self.heap.payload(id) {
            Payload::Record(record) if record.kind == RecordKind::Opaque => {
                Some(if record.numbers[0] == 2 { Stream::Err } else { Stream::Out })
            }
            _ => None,
        }
    }

    /// `sys.stdout`, if the program has put something else there.
    fn replaced_stdout(&self) -> Option<ObjectId> {
        let sys = self.module_named("sys")?;
        let dict = self.heap.field(sys, 0)?;
        self.heap.dict_get_str(dict, self.names.stdout)
    }
}

fn text_option(vm: &mut Vm, name: &str, value: Option<ObjectId>, default: &str) -> Result<Box<str>> {
    match value {
        Some(value) if !vm.is_none(value) => match vm.string(value) {
            Some(text) => Ok(text.into_boxed_str()),
            None => {
                let message = format!("{name} must be None or a string, not {}", vm.type_name(value));
                Err(vm.type_error(&message))
            }
        },
        _ => Ok(default.into()),
    }
}

pub(super) fn print(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.keywords("print", args, &["sep", "end", "file", "flush"])?;
    let option = |index: usize| found.get(index).copied().flatten();
    let file = option(2).filter(|file| !vm.is_none(*file)).or_else(|| vm.replaced_stdout());
    let target = match file {
        Some(file) if vm.is_none(file) => return Ok(vm.none().into()),
        Some(file) => vm.stream_of(file).map_or(Target::Object(file), Target::Stream),
        None => Target::Stream(Stream::Out),
    };
    let separator = text_option(vm, "sep", option(0), " ")?;
    let end = text_option(vm, "end", option(1), "\n")?;
    let flush = match option(3) {
        Some(flush) => vm.truth(flush)?,
        None => false,
    };
    let mut print = Print {
        items: args.pos.to_vec(),
        separator,
        end,
        target,
        flush,
        at: 0,
        stage: Stage::Next,
        text: None,
        method: None,
    };
    match print.step(vm, None)? {
        NativeStep::Done(value) => Ok(value.into()),
        step => Ok(Flow::Native(Box::new(super::next_step::Begun::new(step, Box::new(print))))),
    }
}
