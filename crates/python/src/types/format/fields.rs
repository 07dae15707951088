//! `str.format`: replacement fields (CPython 3.14 Objects/stringlib/unicode_format.h).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::writer::Writer;
use crate::vm::{Args, Exc, Raised, Result, Vm};

/// Fields in a text, and in their specs.
const WHOLE: u8 = 2;

/// How fields without a number are counted: not used yet, by themselves, or by the program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Unused,
    Automatic(usize),
    Manual,
}

struct Formatter<'a> {
    args: &'a [ObjectId],
    kw: &'a [(ObjectId, ObjectId)],
    /// `format_map`'s argument.
    mapping: Option<ObjectId>,
    numbering: Numbering,
    writer: Writer,
    /// What the digits of the field's int needed.
    digits_bytes: Option<u64>,
}

/// `text.format(*args, **kw)`: Python methods run within Rust.
pub(crate) fn str_format(vm: &mut Vm, text: &str, args: &Args<'_>) -> Result<(String, Writer)> {
    Formatter::new(args.pos, args.kw, None).whole(vm, text)
}

/// `text.format_map(mapping)`
pub(crate) fn str_format_map(vm: &mut Vm, text: &str, mapping: ObjectId) -> Result<(String, Writer)> {
    Formatter::new(&[], &[], Some(mapping)).whole(vm, text)
}

impl<'a> Formatter<'a> {
    fn new(args: &'a [ObjectId], kw: &'a [(ObjectId, ObjectId)], mapping: Option<ObjectId>) -> Self {
        let writer = Writer::default();
        Self { args, kw, mapping, numbering: Numbering::Unused, writer, digits_bytes: None }
    }

    /// The text, and how it was written.
    fn whole(mut self, vm: &mut Vm, text: &str) -> Result<(String, Writer)> {
        let result = self.render(vm, text, WHOLE)?;
        self.writer.wrote(result.chars().count(), None);
        Ok((result, self.writer))
    }

    /// `build_string`; fields may be nested once, in specs.
    fn render(&mut self, vm: &mut Vm, text: &str, depth: u8) -> Result<String> {
        if depth == 0 {
            return Err(vm.value_error("Max string recursion exceeded"));
        }
        let mut result = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (literal, from) = rest.split_at(at);
            result.push_str(literal);
            self.wrote(&result, depth);
            let brace = if from.starts_with('{') { '{' } else { '}' };
            let behind = from.get(1..).unwrap_or_default();
            if let Some(behind) = behind.strip_prefix(brace) {
                result.push(brace);
                rest = behind;
                continue;
            }
            if brace == '}' {
                return Err(vm.value_error("Single '}' encountered in format string"));
            }
            if behind.is_empty() {
                return Err(vm.value_error("Single '{' encountered in format string"));
            }
            let Some(end) = field_end(behind) else {
                return Err(vm.value_error("expected '}' before end of string"));
            };
            let (field, behind) = behind.split_at(end);
            let rendered = self.field(vm, field, depth)?;
            result.push_str(&rendered);
            self.wrote(&result, depth);
            rest = behind.get(1..).unwrap_or_default();
        }
        result.push_str(rest);
        Ok(result)
    }

    fn wrote(&mut self, result: &str, depth: u8) {
        if depth == WHOLE {
            self.writer.wrote(result.chars().count(), self.digits_bytes.take());
        }
    }

    /// One field: name, conversion, spec.
    fn field(&mut self, vm: &mut Vm, field: &str, depth: u8) -> Result<String> {
        let name_end = name_end(field);
        let (name, rest) = field.split_at(name_end);
        let (conversion, spec) = match rest.chars().next() {
            Some('!') => {
                let mut chars = rest.chars();
                chars.next();
                let conversion = chars.next();
                let behind = chars.as_str();
                match (conversion, behind.chars().next()) {
                    (None, _) => return Err(vm.value_error("unmatched '{' in format spec")),
                    (Some(_), None) => (conversion, ""),
                    (Some(_), Some(':')) => (conversion, behind.get(1..).unwrap_or_default()),
                    (Some(_), Some(_)) => {
                        return Err(vm.value_error("expected ':' after conversion specifier"));
                    }
                }
            }
            Some(':') => (None, rest.get(1..).unwrap_or_default()),
            _ => (None, ""),
        };
        let value = self.value(vm, name)?;
        vm.temps.push(value);
        let text = self.converted(vm, value, conversion, spec, depth);
        vm.temps.pop();
        vm.heap.decref(value);
        text
    }

    fn converted(
        &mut self,
        vm: &mut Vm,
        value: ObjectId,
        conversion: Option<char>,
        spec: &str,
        depth: u8,
    ) -> Result<String> {
        let spec =
            if spec.contains(['{', '}']) { self.render(vm, spec, depth - 1)? } else { spec.to_owned() };
        let text = match conversion {
            None => {
                self.digits_bytes = if spec.is_empty() { vm.written_digits(value) } else { None };
                return vm.format(value, &spec);
            }
            Some('s') => vm.str(value)?,
            Some('r') => vm.repr(value)?,
            Some('a') => vm.ascii(value)?,
            Some(other) => return Err(unknown_conversion(vm, other)),
        };
        if spec.is_empty() {
            return Ok(text);
        }
        let text = vm.new_str(&text);
        let formatted = vm.format(text, &spec);
        vm.heap.decref(text);
        formatted
    }

    /// `get_field_object`. New reference.
    fn value(&mut self, vm: &mut Vm, name: &str) -> Result<ObjectId> {
        let first_end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(first_end);
        let mut value = match self.mapped(vm, first)? {
            Some(value) => value,
            None => {
                let found = self.argument(vm, first)?;
                vm.heap.new_ref(found)
            }
        };
        while !rest.is_empty() {
            let part = part_of(vm, rest);
            vm.temps.push(value);
            let next = part.and_then(|(part, behind)| Ok((part.get(vm, value)?, behind)));
            vm.temps.pop();
            vm.heap.decref(value);
            (value, rest) = next?;
        }
        Ok(value)
    }

    /// What `format_map`'s mapping has under a name. New reference.
    fn mapped(&mut self, vm: &mut Vm, first: &str) -> Result<Option<ObjectId>> {
        let Some(mapping) = self.mapping else { return Ok(None) };
        if first.is_empty() || first.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(vm.value_error("Format string contains positional fields"));
        }
        let key = vm.new_str(first);
        let found =
            vm.begin_get_item(mapping, key).and_then(|flow| vm.with_owned(&[key], |vm| vm.wait(flow)));
        vm.heap.decref(key);
        found.map(Some)
    }

    /// The argument that a field begins with. Borrowed.
    fn argument(&mut self, vm: &mut Vm, first: &str) -> Result<ObjectId> {
        let is_number = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
        if !first.is_empty() && !is_number {
            let found =
                self.kw.iter().find(|(name, _)| vm.text(*name) == Some(first)).map(|(_, value)| *value);
            return found.ok_or_else(|| {
                let key = vm.new_str(first);
                vm.raise_with(Exc::KeyError, vec![key])
            });
        }
        let index = match (self.numbering, is_number) {
            (Numbering::Automatic(_), true) => {
                return Err(vm.value_error(
                    "cannot switch from automatic field numbering to manual field specification",
                ));
            }
            (Numbering::Manual, false) => {
                return Err(vm.value_error(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
            (Numbering::Unused | Numbering::Manual, true) => {
                self.numbering = Numbering::Manual;
                match first.parse::<usize>() {
                    Ok(index) => index,
                    Err(_) => return Err(vm.value_error("Too many decimal digits in format string")),
                }
            }
            (Numbering::Unused, false) => {
                self.numbering = Numbering::Automatic(1);
                0
            }
            (Numbering::Automatic(next), false) => {
                self.numbering = Numbering::Automatic(next + 1);
                next
            }
        };
        self.args.get(index).copied().ok_or_else(|| {
            let message = format!("Replacement index {index} out of range for positional args tuple");
            vm.raise(Exc::IndexError, &message)
        })
    }
}

/// `.name` or `[key]`.
enum Part<'a> {
    Attribute(&'a str),
    Index(i64),
    Key(&'a str),
}

impl Part<'_> {
    /// New reference.
    fn get(&self, vm: &mut Vm, value: ObjectId) -> Result<ObjectId> {
        let key = match self {
            Part::Attribute(name) => {
                let name = vm.new_str(name);
                let found = vm.getattr(value, name);
                vm.heap.decref(name);
                return found;
            }
            Part::Index(index) => vm.heap.new_int(*index),
            Part::Key(text) => vm.new_str(text),
        };
        let found = item(vm, value, key);
        vm.heap.decref(key);
        found
    }
}

/// `value[key]`, within Rust. New reference.
pub(super) fn item(vm: &mut Vm, value: ObjectId, key: ObjectId) -> Result<ObjectId> {
    if let Payload::Dict(_) = vm.heap.payload(value)
        && !vm.heap.type_body_of(value).flags.is_heap
    {
        return match vm.dict_get(value, key)? {
            Some(found) => Ok(vm.heap.new_ref(found)),
            None => Err(vm.key_error(key)),
        };
    }
    if let Some(method) = vm.python_method(value, vm.names.getitem) {
        return vm.special_sync(method, value, &[key]);
    }
    let flow = vm.begin_get_item(value, key)?;
    vm.with_owned(&[key], |vm| vm.wait(flow))
}

/// The first `.name` or `[key]` of what follows a field's argument.
fn part_of<'a>(vm: &mut Vm, rest: &'a str) -> Result<(Part<'a>, &'a str)> {
    if let Some(name) = rest.strip_prefix('.') {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (name, behind) = name.split_at(end);
        if name.is_empty() {
            return Err(vm.value_error("Empty attribute in format string"));
        }
        return Ok((Part::Attribute(name), behind));
    }
    let Some(key) = rest.strip_prefix('[') else {
        return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
    };
    let Some(end) = key.find(']') else {
        return Err(vm.value_error("Missing ']' in format string"));
    };
    let (key, behind) = key.split_at(end);
    let behind = behind.get(1..).unwrap_or_default();
    if key.is_empty() {
        return Err(vm.value_error("Empty attribute in format string"));
    }
    let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
    match (is_number, key.parse::<i64>()) {
        (true, Ok(index)) => Ok((Part::Index(index), behind)),
        (true, Err(_)) => Err(vm.value_error("Too many decimal digits in format string")),
        (false, _) => Ok((Part::Key(key), behind)),
    }
}

fn unknown_conversion(vm: &mut Vm, c: char) -> Raised {
    let shown = if c > ' ' && c < '\u{7f}' { c.to_string() } else { format!("\\x{:x}", c as u32) };
    vm.value_error(&format!("Unknown conversion specifier {shown}"))
}

/// Where a field ends: at its `}`, nested fields and brackets left out.
fn field_end(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut is_in_brackets = false;
    let mut is_in_name = true;
    for (at, c) in text.char_indices() {
        match c {
            '[' if is_in_name => is_in_brackets = true,
            ']' if is_in_name => is_in_brackets = false,
            _ if is_in_brackets => {}
            ':' | '!' if depth == 0 => is_in_name = false,
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where a field's name ends: at `!` or `:` outside of brackets.
fn name_end(field: &str) -> usize {
    let mut is_in_brackets = false;
    for (at, c) in field.char_indices() {
        match c {
            '[' => is_in_brackets = true,
            ']' => is_in_brackets = false,
            '!' | ':' if !is_in_brackets => return at,
            _ => {}
        }
    }
    field.len()
}
