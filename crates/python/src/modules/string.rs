//! `_string`: how `str.format` reads its text, for `string.Formatter` (CPython 3.14 Objects/stringlib/unicode_format.h).

use heapglass_memory::ObjectId;

use super::ModuleDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_string", functions: FUNCTIONS, types: &[], fill: |_: &mut Vm, _: ObjectId| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("formatter_parser", Arity::One, formatter_parser),
    def("formatter_field_name_split", Arity::One, field_name_split),
];

/// A stretch of text, and the field behind it: name, format and conversion.
type Piece = (String, Option<(String, String, Option<char>)>);

fn text_of(vm: &mut Vm, args: &Args<'_>) -> Result<String> {
    let id = vm.arg(args, 0);
    match vm.string(id) {
        Some(text) => Ok(text),
        None => {
            let message = format!("expected str, got {}", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

/// `formatter_parser(text)`: an iterator of (literal, field name, format, conversion).
fn formatter_parser(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = text_of(vm, args)?;
    let pieces = pieces(&text).map_err(|message| vm.value_error(message))?;
    let mut items = Vec::new();
    for (literal, field) in pieces {
        let literal = vm.new_str(&literal);
        let none = vm.none();
        let parts = match field {
            None => vec![literal, none, none, none],
            Some((name, format, conversion)) => {
                let (name, format) = (vm.new_str(&name), vm.new_str(&format));
                let conversion = conversion.map_or(none, |c| vm.new_str(&c.to_string()));
                vec![literal, name, format, conversion]
            }
        };
        items.push(vm.heap.new_tuple(parts));
    }
    iterator_of(vm, items)
}

fn iterator_of(vm: &mut Vm, items: Vec<ObjectId>) -> Result<Flow> {
    let list = vm.heap.new_list(items);
    let iterator = vm.begin_iter(list);
    vm.heap.decref(list);
    iterator
}

/// `MarkupIterator_next`, over the whole text.
fn pieces(text: &str) -> std::result::Result<Vec<Piece>, &'static str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(at) = rest.find(['{', '}']) else {
            pieces.push((rest.to_owned(), None));
            break;
        };
        let (literal, tail) = rest.split_at(at);
        let brace = tail.chars().next().unwrap_or('{');
        let after = tail.get(1..).unwrap_or_default();
        if after.starts_with(brace) {
            pieces.push((format!("{literal}{brace}"), None));
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        if brace == '}' {
            return Err("Single '}' encountered in format string");
        }
        if after.is_empty() {
            return Err("Single '{' encountered in format string");
        }
        let end = field_end(after).ok_or("expected '}' before end of string")?;
        let (field, tail) = after.split_at(end);
        pieces.push((literal.to_owned(), Some(parse_field(field)?)));
        rest = tail.get(1..).unwrap_or_default();
    }
    Ok(pieces)
}

/// Where the brace is that ends a field.
fn field_end(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// `parse_field`: the name ends at `!` or `:` outside of brackets.
fn parse_field(field: &str) -> std::result::Result<(String, String, Option<char>), &'static str> {
    let mut is_in_brackets = false;
    let mut end = field.len();
    for (at, c) in field.char_indices() {
        match c {
            '[' => is_in_brackets = true,
            ']' => is_in_brackets = false,
            '{' => return Err("unexpected '{' in field name"),
            ':' | '!' if !is_in_brackets => {
                end = at;
                break;
            }
            _ => {}
        }
    }
    let (name, rest) = field.split_at(end);
    let Some(rest) = rest.strip_prefix('!') else {
        return Ok((name.to_owned(), rest.strip_prefix(':').unwrap_or_default().to_owned(), None));
    };
    let mut chars = rest.chars();
    let conversion = chars.next().ok_or("end of string while looking for conversion specifier")?;
    match chars.next() {
        None => Ok((name.to_owned(), String::new(), Some(conversion))),
        Some(':') => Ok((name.to_owned(), chars.as_str().to_owned(), Some(conversion))),
        Some(_) => Err("expected ':' after conversion specifier"),
    }
}

/// `formatter_field_name_split("a.b[0]")`: what comes first, and an iterator of (is it an attribute, which).
fn field_name_split(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = text_of(vm, args)?;
    let end = text.find(['.', '[']).unwrap_or(text.len());
    // `SubString_new_object`: the whole text is the str itself.
    let whole = (end == text.len()).then(|| vm.arg(args, 0));
    let (first, mut rest) = text.split_at(end);
    let mut items = Vec::new();
    while !rest.is_empty() {
        let is_attribute = rest.starts_with('.');
        let body = rest.get(1..).unwrap_or_default();
        let end = if is_attribute {
            body.find(['.', '[']).unwrap_or(body.len())
        } else {
            match body.find(']') {
                Some(end) => end,
                None => return Err(vm.value_error("Missing ']' in format string")),
            }
        };
        let (name, tail) = body.split_at(end);
        if name.is_empty() {
            return Err(vm.value_error("Empty attribute in format string"));
        }
        let flag = vm.heap.bool(is_attribute);
        let key = if is_attribute { vm.new_str(name) } else { number_or_text(vm, name) };
        items.push(vm.heap.new_tuple(vec![flag, key]));
        rest = if is_attribute { tail } else { tail.get(1..).unwrap_or_default() };
        if !is_attribute && !rest.is_empty() && !rest.starts_with(['.', '[']) {
            return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
    }
    let first = match whole {
        Some(id) if !text.bytes().all(|byte| byte.is_ascii_digit()) => vm.heap.new_ref(id),
        _ => number_or_text(vm, first),
    };
    let iterator = match iterator_of(vm, items)? {
        Flow::Value(iterator) => iterator,
        flow @ Flow::Native(_) => vm.wait(flow)?,
    };
    Ok(vm.heap.new_tuple(vec![first, iterator]).into())
}

fn number_or_text(vm: &mut Vm, text: &str) -> ObjectId {
    match text.parse::<i64>() {
        Ok(number) if text.bytes().all(|byte| byte.is_ascii_digit()) => vm.heap.new_int(number),
        _ => vm.new_str(text),
    }
}
