//! `unicodedata` (CPython 3.14 Modules/unicodedata.c), on the database of `rustpython-unicode`, which is Unicode 17's;
//! CPython 3.14's is 16.0.0, so characters that are newer have properties here.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, surrogate};
use rustpython_common::wtf8::{CodePoint, Wtf8Buf};
use rustpython_unicode::{LookupResult, NormalizeForm, Ucd};

use super::structs::bytes_like;
use super::{ModuleDef, put};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "unicodedata", functions: FUNCTIONS, types: &[], fill };

const FUNCTIONS: &[NativeDef] = &[
    def("bidirectional", Arity::One, |vm, args| property(vm, args, "bidirectional", Ucd::bidirectional)),
    def("category", Arity::One, |vm, args| property(vm, args, "category", Ucd::category)),
    def("combining", Arity::One, |vm, args| number(vm, args, "combining", |ucd, c| ucd.combining(c).into())),
    def("decimal", Arity::Range(1, 2), decimal),
    def("decomposition", Arity::One, |vm, args| {
        let character = one_character(vm, args, "decomposition()", false)?;
        let text = UCD.decomposition(character.into());
        Ok(Flow::Value(vm.heap.new_str(&text)))
    }),
    def("digit", Arity::Range(1, 2), digit),
    def("east_asian_width", Arity::One, |vm, args| {
        property(vm, args, "east_asian_width", Ucd::east_asian_width)
    }),
    def("is_normalized", Arity::Range(2, 2), is_normalized),
    def("lookup", Arity::One, lookup),
    def("mirrored", Arity::One, |vm, args| number(vm, args, "mirrored", |ucd, c| ucd.mirrored(c).into())),
    def("name", Arity::Range(1, 2), name),
    def("normalize", Arity::Range(2, 2), normalize),
    def("numeric", Arity::Range(1, 2), numeric),
];

const UCD: Ucd = Ucd::new(true);

fn fill(vm: &mut Vm, dict: ObjectId) {
    let version = vm.heap.new_str("16.0.0");
    put(vm, dict, "unidata_version", version);
}

/// `_PyArg_BadArgument` where the argument is no text of one character.
fn one_character(vm: &mut Vm, args: &Args<'_>, function: &str, is_first: bool) -> Result<char> {
    let Some(id) = args.pos.first().copied() else { return Err(vm.type_error("no argument")) };
    let place = if is_first { "argument 1" } else { "argument" };
    let Some(text) = vm.text(id) else {
        let found = vm.type_name(id).to_owned();
        return Err(vm.type_error(&format!("{function} {place} must be a unicode character, not {found}")));
    };
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(character),
        _ => {
            let count = text.chars().count();
            let message =
                format!("{function}: {place} must be a unicode character, not a string of length {count}");
            Err(vm.type_error(&message))
        }
    }
}

fn property(
    vm: &mut Vm,
    args: &Args<'_>,
    function: &str,
    get: fn(&Ucd, CodePoint) -> &'static str,
) -> Result<Flow> {
    let character = one_character(vm, args, &format!("{function}()"), false)?;
    let point = CodePoint::from_u32(surrogate::code_of(character)).unwrap_or(character.into());
    Ok(Flow::Value(vm.heap.new_interned(get(&UCD, point))))
}

fn number(vm: &mut Vm, args: &Args<'_>, function: &str, get: fn(&Ucd, CodePoint) -> i64) -> Result<Flow> {
    let character = one_character(vm, args, &format!("{function}()"), false)?;
    Ok(Flow::Value(vm.heap.new_int(get(&UCD, character.into()))))
}

/// The second argument where the character has no such value, or the error.
fn otherwise(vm: &mut Vm, args: &Args<'_>, problem: &str) -> Result<Flow> {
    match args.pos.get(1).copied() {
        Some(default) => Ok(Flow::Value(vm.heap.new_ref(default))),
        None => Err(vm.value_error(problem)),
    }
}

fn decimal(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let character = one_character(vm, args, "decimal()", true)?;
    match UCD.decimal(character.into()).and_then(|value| i64::try_from(value).ok()) {
        Some(value) => Ok(Flow::Value(vm.heap.new_int(value))),
        None => otherwise(vm, args, "not a decimal"),
    }
}

fn digit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let character = one_character(vm, args, "digit()", true)?;
    match UCD.digit(character.into()).and_then(|value| i64::try_from(value).ok()) {
        Some(value) => Ok(Flow::Value(vm.heap.new_int(value))),
        None => otherwise(vm, args, "not a digit"),
    }
}

fn numeric(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let character = one_character(vm, args, "numeric()", true)?;
    match UCD.numeric(character.into()) {
        Some(value) => Ok(Flow::Value(vm.heap.new_float(value))),
        None => otherwise(vm, args, "not a numeric character"),
    }
}

fn name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let character = one_character(vm, args, "name()", true)?;
    let name = heapglass_unicode_names::name(character);
    unread(vm)?;
    match name {
        Some(name) => Ok(Flow::Value(vm.heap.new_str(&name.to_string()))),
        None => otherwise(vm, args, "no such name"),
    }
}

fn lookup(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.pos.first().copied().unwrap_or(vm.none());
    let name = match vm.text(id) {
        Some(text) => text.to_owned(),
        None => String::from_utf8_lossy(&bytes_like(vm, id)?).into_owned(),
    };
    let found = rustpython_unicode::lookup_name(&name);
    unread(vm)?;
    match found {
        Some(LookupResult::Character(character)) => Ok(Flow::Value(vm.heap.new_str(&character.to_string()))),
        Some(LookupResult::Sequence(text)) => Ok(Flow::Value(vm.heap.new_str(text))),
        None => {
            let message = vm.heap.new_str(&format!("undefined character name '{name}'"));
            let raised = vm.key_error(message);
            vm.heap.decref(message);
            Err(raised)
        }
    }
}

/// Says so where the table of names could not be read.
fn unread(vm: &mut Vm) -> Result<()> {
    match heapglass_unicode_names::take_problem() {
        Some(problem) => Err(vm.value_error(&problem)),
        None => Ok(()),
    }
}

fn text_at(vm: &mut Vm, args: &Args<'_>, at: usize, what: &str) -> Result<String> {
    let Some(id) = args.pos.get(at).copied() else { return Err(vm.type_error("no argument")) };
    if let Some(text) = vm.text(id) {
        return Ok(text.to_owned());
    }
    let found = if vm.is_none(id) { "None".to_owned() } else { vm.type_name(id).to_owned() };
    Err(vm.type_error(&format!("{what} must be str, not {found}")))
}

fn form(vm: &mut Vm, args: &Args<'_>, function: &str) -> Result<NormalizeForm> {
    let form = text_at(vm, args, 0, &format!("{function}() argument 1"))?;
    form.parse().map_err(|()| vm.value_error("invalid normalization form"))
}

fn normalize(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let form = form(vm, args, "normalize")?;
    let text = text_at(vm, args, 1, "normalize() argument 2")?;
    let made = rustpython_unicode::normalize(form, &Wtf8Buf::from_string(text.clone())).to_string();
    match args.pos.get(1).copied() {
        // `unicode_result_unchanged`: the same object, if it is a str and no subclass.
        Some(id) if made == text && matches!(vm.heap.payload(id), Payload::Str(_)) => {
            Ok(Flow::Value(vm.heap.new_ref(id)))
        }
        _ => Ok(Flow::Value(vm.heap.new_str(&made))),
    }
}

fn is_normalized(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let form = form(vm, args, "is_normalized")?;
    let text = text_at(vm, args, 1, "is_normalized() argument 2")?;
    let is_normal = rustpython_unicode::is_normalized(form, &Wtf8Buf::from_string(text));
    Ok(Flow::Value(vm.heap.bool(is_normal)))
}
