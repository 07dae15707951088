//! `json.scanner.c_make_scanner`: a text to objects (CPython 3.14 Modules/_json.c, `scanner_…`).
//!
//! What is being built is in `Vm::temps`: whatever calls Python in the middle sees it held, and an error drops it.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use super::{decode_error, string_at};
use crate::types::{float, int};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[def("__call__", Arity::Any, call)];

const STRICT: usize = 0;
/// Fields, in the order of `scanner_traverse`.
const HOOK: usize = 0;
const PAIRS_HOOK: usize = 1;
const FLOAT: usize = 2;
const INT: usize = 3;
const CONSTANT: usize = 4;
/// Deeper nesting ends in a RecursionError, not in an overflow of the stack.
const MAX_DEPTH: u32 = 400;

pub(super) const GETSETS: &[GetSet] = &[
    GetSet {
        name: "strict",
        get: |vm, id| {
            let strict = vm.heap.record_of(id).is_some_and(|record| record.numbers[STRICT] != 0);
            Ok(vm.heap.bool(strict))
        },
        set: None,
    },
    GetSet { name: "object_hook", get: |vm, id| Ok(field(vm, id, HOOK)), set: None },
    GetSet { name: "object_pairs_hook", get: |vm, id| Ok(field(vm, id, PAIRS_HOOK)), set: None },
    GetSet { name: "parse_float", get: |vm, id| Ok(field(vm, id, FLOAT)), set: None },
    GetSet { name: "parse_int", get: |vm, id| Ok(field(vm, id, INT)), set: None },
    GetSet { name: "parse_constant", get: |vm, id| Ok(field(vm, id, CONSTANT)), set: None },
];

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    vm.heap.new_ref(value)
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("make_scanner", args, 1, &["context"], 1)?;
    let context = found.first().copied().flatten().unwrap_or(vm.none());
    let before = vm.temps.len();
    let names = ["strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"];
    for name in names {
        let name = vm.heap.intern_immortal(name);
        match vm.getattr(context, name) {
            Ok(value) => vm.temps.push(value),
            Err(raised) => {
                drop_from(vm, before);
                return Err(raised);
            }
        }
    }
    let mut values = vm.temps.split_off(before).into_iter();
    let strict = values.next().unwrap_or(vm.none());
    let fields: Vec<Option<ObjectId>> = values.map(Some).collect();
    let truth = vm.truth(strict);
    vm.heap.decref(strict);
    let is_strict = match truth {
        Ok(truth) => truth,
        Err(raised) => {
            vm.drop_all(fields.into_iter().flatten());
            return Err(raised);
        }
    };
    Ok(vm.heap.new_record(RecordKind::JsonScanner, fields, [i64::from(is_strict), 0, 0]).into())
}

fn drop_from(vm: &mut Vm, before: usize) {
    let held = vm.temps.split_off(before);
    vm.drop_all(held);
}

/// `scanner_call(string, idx)`: the object and where it ends.
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let scanner = vm.arg(args, 0);
    let found = vm.named_args("scan_once", args, 1, &["string", "idx"], 2)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let source = get(0).unwrap_or(vm.none());
    let begin = vm.index_i64(get(1).unwrap_or(vm.none()))?;
    let Some(text) = vm.text(source) else {
        let found = vm.type_name(source).to_owned();
        return Err(vm.type_error(&format!("first argument must be a string, not {found}")));
    };
    let chars: Vec<char> = text.chars().collect();
    let Ok(begin) = usize::try_from(begin) else {
        return Err(vm.value_error("idx cannot be negative"));
    };
    let record = vm.heap.record_of(scanner);
    let is_strict = record.is_some_and(|record| record.numbers[STRICT] != 0);
    let memo = vm.heap.new_dict();
    let before = vm.temps.len();
    vm.temps.push(memo);
    let mut scan = Scan { chars, source, scanner, memo, is_strict, at: begin, depth: 0 };
    // `tp_call` gets its arguments in a tuple.
    for id in args.pos.iter().skip(1) {
        vm.heap.incref(*id);
        vm.temps.push(*id);
    }
    match scan.value(vm) {
        Ok(()) => {
            let value = vm.temps.pop().unwrap_or(vm.none());
            drop_from(vm, before);
            let end = vm.heap.new_int(scan.at as i64);
            Ok(vm.heap.new_tuple_tracked(vec![value, end]).into())
        }
        Err(raised) => {
            drop_from(vm, before);
            Err(raised)
        }
    }
}

/// A scan under way. Results are pushed on `Vm::temps`.
struct Scan {
    chars: Vec<char>,
    source: ObjectId,
    scanner: ObjectId,
    memo: ObjectId,
    is_strict: bool,
    at: usize,
    depth: u32,
}

impl Scan {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, word: &str) -> bool {
        let mut chars = self.chars.get(self.at..).unwrap_or_default().iter().copied();
        let is_there = word.chars().all(|c| chars.next() == Some(c));
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    fn error<T>(&self, vm: &mut Vm, message: &str, at: usize) -> Result<T> {
        Err(decode_error(vm, message, self.source, at))
    }

    /// `raise_stop_iteration`
    fn stop<T>(&self, vm: &mut Vm, at: usize) -> Result<T> {
        let at = vm.heap.new_int(at as i64);
        Err(vm.raise_stop_iteration(Some(at)))
    }

    fn hook(&self, vm: &Vm, index: usize) -> Option<ObjectId> {
        vm.heap.field(self.scanner, index).filter(|hook| !vm.is_none(*hook))
    }

    /// Replaces what lies on top by what a hook makes of it.
    fn call_hook(&self, vm: &mut Vm, hook: ObjectId) -> Result<()> {
        let argument = vm.temps.last().copied().unwrap_or(vm.none());
        let result = vm.call_sync(hook, &[argument])?;
        vm.temps.pop();
        vm.heap.decref(argument);
        vm.temps.push(result);
        Ok(())
    }

    /// `scan_once_unicode`
    fn value(&mut self, vm: &mut Vm) -> Result<()> {
        let begin = self.at;
        let Some(c) = self.peek() else { return self.stop(vm, begin) };
        match c {
            '"' => {
                let (text, next) = string_at(vm, &self.chars, self.source, begin + 1, self.is_strict)?;
                self.at = next;
                let text = vm.new_str(&text);
                vm.temps.push(text);
                return Ok(());
            }
            '{' | '[' => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    let what = if c == '{' { "object" } else { "array" };
                    let message = format!(
                        "maximum recursion depth exceeded while decoding a JSON {what} from a unicode string"
                    );
                    return Err(vm.raise(Exc::RecursionError, &message));
                }
                self.at += 1;
                let result = if c == '{' { self.object(vm) } else { self.array(vm) };
                self.depth -= 1;
                return result;
            }
            _ => {}
        }
        for (word, value) in [
            ("null", vm.heap.constants.none),
            ("true", vm.heap.constants.true_),
            ("false", vm.heap.constants.false_),
        ] {
            if self.take(word) {
                vm.temps.push(value);
                return Ok(());
            }
        }
        for word in ["NaN", "Infinity", "-Infinity"] {
            if self.take(word) {
                let name = vm.heap.intern_immortal(word);
                vm.temps.push(name);
                let constant = vm.heap.field(self.scanner, CONSTANT).unwrap_or(vm.none());
                return self.call_hook(vm, constant);
            }
        }
        self.number(vm)
    }

    /// `_match_number_unicode`
    fn number(&mut self, vm: &mut Vm) -> Result<()> {
        let begin = self.at;
        let digits = |at: usize| self.chars.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
        let mut end = begin + usize::from(self.peek() == Some('-'));
        match self.chars.get(end) {
            Some('0') => end += 1,
            Some('1'..='9') => end += digits(end),
            _ => return self.stop(vm, begin),
        }
        let mut is_float = false;
        if self.chars.get(end) == Some(&'.') && digits(end + 1) > 0 {
            is_float = true;
            end += 1 + digits(end + 1);
        }
        if matches!(self.chars.get(end), Some('e' | 'E')) {
            let sign = usize::from(matches!(self.chars.get(end + 1), Some('+' | '-')));
            let count = digits(end + 1 + sign);
            if count > 0 {
                is_float = true;
                end += 1 + sign + count;
            }
        }
        let text: String = self.chars.get(begin..end).unwrap_or_default().iter().collect();
        self.at = end;
        let (index, own) = if is_float {
            (FLOAT, heapglass_memory::Class::Float.id())
        } else {
            (INT, heapglass_memory::Class::Int.id())
        };
        let parse = vm.heap.field(self.scanner, index).unwrap_or(own);
        if parse != own {
            let text = vm.new_str(&text);
            vm.temps.push(text);
            return self.call_hook(vm, parse);
        }
        let value = if is_float {
            let value = float::parse(&text).unwrap_or_default();
            vm.heap.new_float(value)
        } else {
            let shown = crate::protocol::quote::text(&text);
            let value = int::parse_text(vm, &text, &shown, 10)?;
            vm.heap.new_big_int(value)
        };
        vm.temps.push(value);
        Ok(())
    }

    /// `_parse_array_unicode`
    fn array(&mut self, vm: &mut Vm) -> Result<()> {
        let list = vm.heap.new_list(Vec::new());
        vm.temps.push(list);
        self.skip_space();
        if self.take("]") {
            return Ok(());
        }
        loop {
            self.value(vm)?;
            if let Some(item) = vm.temps.pop() {
                vm.heap.list_append(list, item);
            }
            self.skip_space();
            if self.take("]") {
                return Ok(());
            }
            let comma = self.at;
            if !self.take(",") {
                return self.error(vm, "Expecting ',' delimiter", comma);
            }
            self.skip_space();
            if self.peek() == Some(']') {
                return self.error(vm, "Illegal trailing comma before end of array", comma);
            }
        }
    }

    /// `_parse_object_unicode`
    fn object(&mut self, vm: &mut Vm) -> Result<()> {
        let pairs_hook = self.hook(vm, PAIRS_HOOK);
        let result = if pairs_hook.is_some() { vm.heap.new_list(Vec::new()) } else { vm.heap.new_dict() };
        vm.temps.push(result);
        self.skip_space();
        if !self.take("}") {
            self.members(vm, result, pairs_hook.is_some())?;
        }
        match pairs_hook.or_else(|| self.hook(vm, HOOK)) {
            Some(hook) => self.call_hook(vm, hook),
            None => Ok(()),
        }
    }

    fn members(&mut self, vm: &mut Vm, result: ObjectId, is_pairs: bool) -> Result<()> {
        loop {
            if self.peek() != Some('"') {
                let message = "Expecting property name enclosed in double quotes";
                return self.error(vm, message, self.at);
            }
            self.key(vm)?;
            self.skip_space();
            if !self.take(":") {
                return self.error(vm, "Expecting ':' delimiter", self.at);
            }
            self.skip_space();
            self.value(vm)?;
            let value = vm.temps.pop().unwrap_or(vm.none());
            let key = vm.temps.pop().unwrap_or(vm.none());
            if is_pairs {
                let pair = vm.heap.new_tuple_tracked(vec![key, value]);
                vm.heap.list_append(result, pair);
            } else {
                let stored = vm.dict_set(result, key, value);
                vm.heap.decref(key);
                vm.heap.decref(value);
                stored?;
            }
            self.skip_space();
            if self.take("}") {
                return Ok(());
            }
            let comma = self.at;
            if !self.take(",") {
                return self.error(vm, "Expecting ',' delimiter", comma);
            }
            self.skip_space();
            if self.peek() == Some('}') {
                return self.error(vm, "Illegal trailing comma before end of object", comma);
            }
        }
    }

    /// A key: the same text is the same object.
    fn key(&mut self, vm: &mut Vm) -> Result<()> {
        let (text, next) = string_at(vm, &self.chars, self.source, self.at + 1, self.is_strict)?;
        self.at = next;
        let known = vm.heap.dict_get_text(self.memo, &text);
        let key = match known {
            Some(key) => vm.heap.new_ref(key),
            None => {
                let key = vm.new_str(&text);
                vm.dict_set(self.memo, key, key)?;
                key
            }
        };
        vm.temps.push(key);
        Ok(())
    }
}
