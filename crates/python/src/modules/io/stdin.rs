//! Standard input: the text that was given to the run beforehand, line by line.

use std::sync::Arc;

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::modules::calls;
use crate::vm::{Args, Exc, Flow, Result, Stream, Vm};

impl Vm {
    /// Makes `sys.stdin`. New reference.
    pub(crate) fn new_stdin(&mut self) -> ObjectId {
        self.heap.new_record_of(Class::TextIo.id(), RecordKind::StandardInput, Vec::new(), [0; 3])
    }

    /// Whether it is standard input itself.
    pub(crate) fn is_stdin(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Record(record) if record.kind == RecordKind::StandardInput)
    }

    /// The next line with its end, of at most so many characters; empty at the end of the input.
    pub(crate) fn read_input_line(&mut self, limit: usize) -> String {
        let input = Arc::clone(&self.limits.input);
        let rest = input.get(self.input_at..).unwrap_or_default();
        let end = rest.find('\n').map_or(rest.len(), |end| end + 1);
        self.take_input(rest.get(..end).unwrap_or_default(), limit)
    }

    /// The rest of the input.
    pub(crate) fn read_input(&mut self, limit: usize) -> String {
        let input = Arc::clone(&self.limits.input);
        self.take_input(input.get(self.input_at..).unwrap_or_default(), limit)
    }

    fn take_input(&mut self, text: &str, limit: usize) -> String {
        let end = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
        let taken = text.get(..end).unwrap_or_default().to_owned();
        self.input_at += taken.len();
        taken
    }
}

/// How much to read: negative and None mean all.
fn limit(vm: &mut Vm, args: &Args<'_>) -> Result<usize> {
    match args.get(1).filter(|id| !vm.is_none(*id)) {
        Some(id) => Ok(usize::try_from(vm.index_i64(id)?).unwrap_or(usize::MAX)),
        None => Ok(usize::MAX),
    }
}

pub(super) fn read(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let limit = limit(vm, args)?;
    let text = vm.read_input(limit);
    Ok(vm.new_str(&text).into())
}

pub(super) fn readline(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let limit = limit(vm, args)?;
    let text = vm.read_input_line(limit);
    Ok(vm.new_str(&text).into())
}

pub(super) fn readlines(vm: &mut Vm) -> Result<Flow> {
    let mut lines = Vec::new();
    while let Some(line) = next(vm) {
        lines.push(line);
    }
    Ok(vm.heap.new_list(lines).into())
}

/// The next line, as iteration gives it. New reference.
pub(crate) fn next(vm: &mut Vm) -> Option<ObjectId> {
    let line = vm.read_input_line(usize::MAX);
    (!line.is_empty()).then(|| vm.new_str(&line))
}

/// `input(prompt='')`: the prompt on standard output, then a line without its end.
pub(crate) fn input(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("input", args)?;
    if let Some(prompt) = args.get(0) {
        let text = vm.str(prompt)?;
        vm.print(Stream::Out, &text);
    }
    let line = match own_stdin(vm) {
        Some(file) => {
            let line = calls::call_method(vm, file, "readline", &[])?;
            let text = vm.string(line).unwrap_or_default();
            vm.heap.decref(line);
            text
        }
        None => vm.read_input_line(usize::MAX),
    };
    if line.is_empty() {
        return Err(vm.raise(Exc::EOFError, "EOF when reading a line"));
    }
    let line = line.strip_suffix('\n').unwrap_or(&line);
    Ok(vm.new_str(line).into())
}

/// What the program has put in the place of `sys.stdin`. Borrowed.
fn own_stdin(vm: &Vm) -> Option<ObjectId> {
    let dict = vm.module_named("sys").and_then(|sys| vm.heap.field(sys, 0))?;
    vm.heap.dict_get_text(dict, "stdin").filter(|file| !vm.is_stdin(*file))
}
