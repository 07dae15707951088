//! Questions about characters: `isalpha` and its like.

use super::case::{is_cased, is_titled};
use super::receiver;
use crate::vm::{Args, Flow, Result, Vm};

/// True if the text is not empty and all characters pass.
fn all(vm: &mut Vm, args: &Args<'_>, test: impl Fn(char) -> bool) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let answer = !text.text.is_empty() && text.text.chars().all(test);
    Ok(vm.heap.bool(answer).into())
}

pub(super) fn isalpha(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, is_alpha)
}

/// Letters only: Rust counts some marks and letter numbers as alphabetic, Python does not.
fn is_alpha(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric()
}

pub(super) fn isdecimal(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, is_decimal)
}

fn is_decimal(c: char) -> bool {
    rustpython_common::str::char_to_decimal(c).is_some()
}

pub(super) fn isdigit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, is_digit)
}

/// Decimal digits, and superscripts and the like.
fn is_digit(c: char) -> bool {
    is_decimal(c)
        || matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉' | '①'..='⑨' | '⑴'..='⑼' | '⒈'..='⒐' | '⓪' | '❶'..='❾' | '➀'..='➈' | '➊'..='➒')
}

pub(super) fn isnumeric(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, |c| {
        c.is_numeric()
            || is_digit(c)
            || matches!(
                c,
                '一' | '二'
                    | '三'
                    | '四'
                    | '五'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
                    | '十'
                    | '百'
                    | '千'
                    | '万'
                    | '億'
                    | '兆'
                    | '零'
                    | '〇'
            )
    })
}

pub(super) fn isalnum(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, |c| is_alpha(c) || c.is_numeric() || is_digit(c))
}

pub(super) fn isspace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, is_space)
}

/// `Py_UNICODE_ISSPACE`: Rust's white space, and the four separators \x1c to \x1f.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\x1c'..='\x1f')
}

pub(super) fn isascii(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    Ok(vm.heap.bool(text.text.is_ascii()).into())
}

pub(super) fn isprintable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    // What `repr` does not escape, quotes and backslashes aside.
    let printable = |c: char| match c {
        '\'' | '"' | '\\' => true,
        c if heapglass_memory::object::surrogate::is_surrogate(c) => false,
        c => crate::protocol::quote::text(c.encode_utf8(&mut [0; 4])).chars().count() == 3,
    };
    let answer = text.text.chars().all(printable);
    Ok(vm.heap.bool(answer).into())
}

pub(super) fn isupper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let has_other = text.text.chars().any(|c| c.is_lowercase() || is_titled(c));
    let answer = !has_other && text.text.chars().any(char::is_uppercase);
    Ok(vm.heap.bool(answer).into())
}

pub(super) fn islower(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let has_other = text.text.chars().any(|c| c.is_uppercase() || is_titled(c));
    let answer = !has_other && text.text.chars().any(char::is_lowercase);
    Ok(vm.heap.bool(answer).into())
}

pub(super) fn istitle(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let (mut has_cased, mut was_cased, mut answer) = (false, false, true);
    for c in text.text.chars() {
        if c.is_uppercase() || is_titled(c) {
            answer &= !was_cased;
            has_cased = true;
        } else if c.is_lowercase() {
            answer &= was_cased;
            has_cased = true;
        }
        was_cased = is_cased(c);
    }
    Ok(vm.heap.bool(answer && has_cased).into())
}

pub(super) fn isidentifier(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    Ok(vm.heap.bool(is_identifier(&text.text)).into())
}

/// Whether a text can be a name.
fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let starts = chars.next().is_some_and(|c| c == '_' || is_alpha(c));
    starts && chars.all(|c| c == '_' || c.is_alphanumeric())
}
