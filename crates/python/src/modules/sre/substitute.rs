//! `sub`, `subn` and templates: a callable replacement is Python's work, match by match.

use std::rc::Rc;

use heapglass_memory::object::{Data, Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::super::calls;
use super::matches;
use super::pattern::new_match;
use super::search::{Compiled, Found, How, Subject};
use crate::vm::{Args, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// What takes the place of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    Literal(ObjectId),
    Template(ObjectId),
    Callable(ObjectId),
}

/// `pattern_subx`
#[derive(Clone, Debug)]
struct Substitute {
    pattern: Compiled,
    subject: Subject,
    filter: Filter,
    /// Pieces so far, held.
    items: Vec<ObjectId>,
    /// The match that the callable has now.
    given: Option<ObjectId>,
    /// Where the next search begins, and where the text that is not copied yet begins.
    at: usize,
    copied: usize,
    must_advance: bool,
    done: i64,
    limit: i64,
    is_counting: bool,
}

/// `sub(repl, string, count=0)` and `subn`.
pub(super) fn sub(vm: &mut Vm, args: &Args<'_>, name: &str, is_counting: bool) -> Result<Flow> {
    let found = vm.named_args(name, args, 1, &["repl", "string", "count"], 2)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let limit = match get(2) {
        Some(limit) => vm.index_i64(limit)?,
        None => 0,
    };
    let none = vm.none();
    let (replacement, string) = (get(0).unwrap_or(none), get(1).unwrap_or(none));
    let pattern = Compiled::of(vm, vm.arg(args, 0));
    let filter = filter_of(vm, pattern.id, replacement)?;
    let subject = match Subject::of(vm, pattern.id, string) {
        Ok(subject) => subject,
        Err(Raised) => {
            release(vm, filter);
            return Err(Raised);
        }
    };
    // `state_init`: the state holds the string.
    vm.heap.incref(subject.id);
    Ok(Flow::Native(Box::new(Substitute {
        pattern,
        subject,
        filter,
        items: Vec::new(),
        given: None,
        at: 0,
        copied: 0,
        must_advance: false,
        done: 0,
        limit,
        is_counting,
    })))
}

/// What the replacement is; new reference.
fn filter_of(vm: &mut Vm, pattern: ObjectId, replacement: ObjectId) -> Result<Filter> {
    let is_literal = match vm.heap.payload(replacement) {
        Payload::Str(text) => Some(!text.text.contains('\\')),
        Payload::Bytes(bytes) => Some(!bytes.contains(&b'\\')),
        _ => None,
    };
    match is_literal {
        Some(true) => Ok(Filter::Literal(vm.heap.new_ref(replacement))),
        None if vm.is_callable(replacement) => Ok(Filter::Callable(vm.heap.new_ref(replacement))),
        Some(false) | None => {
            let template = compile_template(vm, pattern, replacement)?;
            if groups_of(vm, template).is_empty() {
                let literal = vm.heap.field(template, 0).unwrap_or(vm.none());
                let literal = vm.heap.new_ref(literal);
                vm.heap.decref(template);
                return Ok(Filter::Literal(literal));
            }
            Ok(Filter::Template(template))
        }
    }
}

fn release(vm: &mut Vm, filter: Filter) {
    let (Filter::Literal(id) | Filter::Template(id) | Filter::Callable(id)) = filter;
    vm.heap.decref(id);
}

/// `re._compile_template(pattern, template)`. New reference.
pub(super) fn compile_template(vm: &mut Vm, pattern: ObjectId, template: ObjectId) -> Result<ObjectId> {
    calls::call_from_module(vm, "re", "_compile_template", &[pattern, template])
}

/// `_sre.template(pattern, [literal, group, literal, …])`
pub(super) fn template(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let items = vm.heap.items(vm.arg(args, 1)).to_vec();
    let mut groups = Vec::new();
    let mut fields = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        if index % 2 == 0 {
            let item = vm.heap.new_ref(item);
            fields.push(Some(item));
        } else {
            groups.push(vm.index_i64(item)?);
        }
    }
    let data = Data::Numbers(Rc::new(groups));
    let record = Record { kind: RecordKind::ReTemplate, fields, numbers: [0; 3], data };
    Ok(vm.heap.new_record_with(Class::ReTemplate.id(), record).into())
}

fn groups_of(vm: &Vm, template: ObjectId) -> Vec<i64> {
    match vm.heap.record_of(template).map(|record| &record.data) {
        Some(Data::Numbers(groups)) => groups.to_vec(),
        _ => Vec::new(),
    }
}

/// `expand_template`: the literals with the match's groups between them. New reference.
pub(super) fn expand(vm: &mut Vm, template: ObjectId, matched: ObjectId) -> Result<ObjectId> {
    let groups = groups_of(vm, template);
    let subject = matches::subject(vm, matched)?;
    let literals: Vec<ObjectId> = match vm.heap.record_of(template) {
        Some(record) => record.fields.iter().copied().flatten().collect(),
        None => Vec::new(),
    };
    let mut parts: Vec<ObjectId> = literals.first().map(|id| vm.heap.new_ref(*id)).into_iter().collect();
    let none = vm.none();
    for (index, group) in groups.iter().enumerate() {
        let part = matches::slice(vm, matched, (*group).max(0) as usize, none)?;
        if vm.is_none(part) {
            vm.heap.decref(part)
        } else {
            parts.push(part)
        }
        parts.extend(literals.get(index + 1).map(|id| vm.heap.new_ref(*id)));
    }
    let joined = subject.join(vm, &parts);
    parts.iter().for_each(|part| vm.heap.decref(*part));
    joined
}

impl Substitute {
    /// Copies what stands before the match, and what takes its place, or asks for it.
    fn replace(&mut self, vm: &mut Vm, found: Found) -> Result<Option<NativeStep>> {
        if self.copied < found.start() {
            self.items.push(self.subject.slice(vm, self.copied, found.start()));
        }
        self.copied = found.end();
        self.must_advance = found.end() == found.start();
        self.at = found.end();
        let bounds = (0, self.subject.len());
        match self.filter {
            Filter::Literal(literal) => {
                let literal = vm.heap.new_ref(literal);
                self.add(vm, literal);
            }
            Filter::Template(template) => {
                let matched = new_match(vm, self.pattern.id, self.subject.id, bounds, Some(found));
                let piece = expand(vm, template, matched);
                vm.heap.decref(matched);
                let piece = piece?;
                self.add(vm, piece);
            }
            Filter::Callable(callable) => {
                let matched = new_match(vm, self.pattern.id, self.subject.id, bounds, Some(found));
                self.given = Some(matched);
                return Ok(Some(NativeStep::Call { callable, args: vec![matched] }));
            }
        }
        Ok(None)
    }

    /// Steals the piece.
    fn add(&mut self, vm: &mut Vm, piece: ObjectId) {
        if vm.is_none(piece) {
            vm.heap.decref(piece);
        } else {
            self.items.push(piece);
        }
        self.done += 1;
    }

    fn finish(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let end = self.subject.len();
        if self.copied < end {
            self.items.push(self.subject.slice(vm, self.copied, end));
        }
        let joined = self.subject.join(vm, &self.items)?;
        self.drop_all(vm);
        if !self.is_counting {
            return Ok(NativeStep::Done(joined));
        }
        let count = vm.heap.new_int(self.done);
        Ok(NativeStep::Done(vm.heap.new_tuple(vec![joined, count])))
    }

    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => {}
            Some(Outcome::Value(piece)) => {
                let given = self.given.take();
                vm.heap.xdecref(given);
                self.add(vm, piece);
            }
            Some(Outcome::Exhausted(value)) => return Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => return Err(Raised),
        }
        let end = self.subject.len();
        while (self.limit == 0 || self.done < self.limit) && self.at <= end {
            let found = self.pattern.find(&self.subject, self.at, end, How::Search, self.must_advance);
            let Some(found) = found else { break };
            if let Some(step) = self.replace(vm, found)? {
                return Ok(step);
            }
        }
        self.finish(vm)
    }

    fn drop_all(&mut self, vm: &mut Vm) {
        for item in std::mem::take(&mut self.items) {
            vm.heap.decref(item);
        }
        let given = self.given.take();
        vm.heap.xdecref(given);
        let filter = std::mem::replace(&mut self.filter, Filter::Literal(vm.none()));
        release(vm, filter);
        let none = vm.none();
        vm.heap.decref(std::mem::replace(&mut self.subject.id, none));
    }
}

impl Machine for Substitute {
    fn name(&self) -> &'static str {
        "sub"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.items.iter().chain(&self.given).chain([&self.subject.id]).for_each(|id| visit(*id));
        let (Filter::Literal(id) | Filter::Template(id) | Filter::Callable(id)) = self.filter;
        visit(id);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            self.drop_all(vm);
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
