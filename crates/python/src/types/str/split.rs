//! Splitting and partitioning.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Text, Width};
use heapglass_memory::profile::{SplitRoom, StringHash};

use super::ask::is_space;
use super::search::needle;
use super::{receiver, unchanged};
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

/// Separator (none: white space) and how many splits at most.
fn arguments(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<(Option<String>, usize)> {
    let [separator, limit] = params::bind(vm, name, &params::rest(args), ["sep", "maxsplit"], 0)?;
    let limit = limit.map_or(Ok(-1), |limit| vm.index_i64(limit))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let separator = match separator.filter(|separator| !vm.is_none(*separator)) {
        None => None,
        Some(separator) => {
            let text = needle(vm, separator, "must be str or None")?;
            if text.text.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            Some(text.text.to_string())
        }
    };
    Ok((separator, limit))
}

/// How many items the result has room for at first: `PREALLOC_SIZE` of the greatest number of splits
/// (Objects/stringlib/split.h; Objects/unicodeobject.c, `split`).
fn room(rule: SplitRoom, text: &Text, separator: Option<&str>, limit: usize) -> usize {
    const MAX_PREALLOC: usize = 12;
    let len = text.chars as usize;
    let splits = match separator.map(|separator| Text::new(separator, StringHash::Sip13)) {
        // The separator cannot be in it: a list of one.
        Some(separator)
            if rule != SplitRoom::Limit
                && (separator.width > text.width.max(Width::Latin1) || separator.chars > text.chars) =>
        {
            return 1;
        }
        _ if limit != usize::MAX => limit,
        _ if rule != SplitRoom::Length => MAX_PREALLOC,
        Some(separator) => len / (separator.chars as usize).max(1) + 1,
        None => len.saturating_sub(1) / 2 + 1,
    };
    splits.saturating_add(1).min(MAX_PREALLOC)
}

/// A list of texts; the whole text is given as the receiver itself.
fn listed(vm: &mut Vm, id: ObjectId, text: &Text, parts: &[&str], room: usize) -> Flow {
    let list = vm.heap.new_list(Vec::new());
    vm.heap.list_set_room(list, room as u32);
    for (index, part) in parts.iter().enumerate() {
        let item = if part.len() == text.text.len() { unchanged(vm, id) } else { vm.new_str(part) };
        // `SPLIT_ADD`
        match vm.heap.list_items_mut(list) {
            Some(items) if index < room => items.push(item),
            _ => vm.heap.list_append(list, item),
        }
    }
    list.into()
}

pub(super) fn split(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let (separator, limit) = arguments(vm, args, "split")?;
    let parts: Vec<&str> = match &separator {
        Some(separator) => text.text.splitn(limit.saturating_add(1), separator.as_str()).collect(),
        None => words(&text.text, limit),
    };
    let room = room(vm.heap.profile.lists.split_room, &text, separator.as_deref(), limit);
    Ok(listed(vm, id, &text, &parts, room))
}

pub(super) fn rsplit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let (separator, limit) = arguments(vm, args, "rsplit")?;
    let mut parts: Vec<&str> = match &separator {
        Some(separator) => text.text.rsplitn(limit.saturating_add(1), separator.as_str()).collect(),
        None => words_from_end(&text.text, limit),
    };
    parts.reverse();
    let room = room(vm.heap.profile.lists.split_room, &text, separator.as_deref(), limit);
    Ok(listed(vm, id, &text, &parts, room))
}

/// Words between white space; what is left after `limit` splits is one piece.
fn words(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        parts.push(word);
        rest = behind.trim_start_matches(is_space);
    }
    parts
}

/// The same from the end, last word first.
fn words_from_end(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start =
            rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let (before, word) = rest.split_at(start);
        parts.push(word);
        rest = before.trim_end_matches(is_space);
    }
    parts
}

/// `Py_UNICODE_ISLINEBREAK`
const fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\x0b' | '\x0c' | '\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

pub(super) fn splitlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let [keep] = params::bind(vm, "splitlines", &params::rest(args), ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |keep| vm.truth(keep))?;
    let list = vm.heap.new_list(Vec::new());
    let mut rest: &str = &text.text;
    while !rest.is_empty() {
        let end = rest.find(is_line_break).unwrap_or(rest.len());
        let (line, behind) = rest.split_at(end);
        let skip = match behind.chars().next() {
            Some('\r') if behind.starts_with("\r\n") => 2,
            Some(c) => c.len_utf8(),
            None => 0,
        };
        let shown = if keep { rest.get(..end + skip).unwrap_or(line) } else { line };
        let item = if shown.len() == text.text.len() { unchanged(vm, id) } else { vm.new_str(shown) };
        vm.heap.list_append(list, item);
        rest = behind.get(skip..).unwrap_or_default();
    }
    Ok(list.into())
}

fn partitioned(vm: &mut Vm, args: &Args<'_>, from_end: bool) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let separator = args.get(1).unwrap_or(vm.heap.constants.none);
    let wanted = needle(vm, separator, "must be str")?;
    if wanted.text.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found =
        if from_end { text.text.rsplit_once(&*wanted.text) } else { text.text.split_once(&*wanted.text) };
    let empty = vm.heap.constants.empty_str;
    let items = match found {
        Some((before, behind)) => {
            let (before, behind) = (vm.new_str(before), vm.new_str(behind));
            vec![before, vm.heap.new_ref(separator), behind]
        }
        None if from_end => vec![empty, empty, unchanged(vm, id)],
        None => vec![unchanged(vm, id), empty, empty],
    };
    Ok(vm.heap.new_tuple(items).into())
}

pub(super) fn partition(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    partitioned(vm, args, false)
}

pub(super) fn rpartition(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    partitioned(vm, args, true)
}
