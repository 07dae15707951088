//! Tabs, lines, tables: methods that bytes and bytearray have alike.

use super::pieces::{is_space, trimmed};
use super::search::{pieces, rfind_in};
use super::{bytes_of, expect_bytes, like, part, receiver};
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

pub(super) fn expandtabs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let [size] = params::bind(vm, "expandtabs", &params::rest(args), ["tabsize"], 0)?;
    let size = size.map_or(Ok(8), |size| vm.index_i64(size))?.max(0) as usize;
    let (mut result, mut column) = (Vec::with_capacity(bytes.len()), 0);
    for byte in bytes.iter() {
        match byte {
            b'\t' => {
                let missing = if size > 0 { size - column % size } else { 0 };
                vm.check_bytes(Some((result.len() + missing) as u64))?;
                result.resize(result.len() + missing, b' ');
                column += missing;
            }
            b'\n' | b'\r' => {
                result.push(*byte);
                column = 0;
            }
            _ => {
                result.push(*byte);
                column += 1;
            }
        }
    }
    Ok(like(vm, id, result).into())
}

pub(super) fn rsplit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let [separator, limit] = params::bind(vm, "rsplit", &params::rest(args), ["sep", "maxsplit"], 0)?;
    let limit = limit.map_or(Ok(-1), |limit| vm.index_i64(limit))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let separator =
        separator.filter(|separator| !vm.is_none(*separator)).map(|id| expect_bytes(vm, id)).transpose()?;
    let parts = match &separator {
        Some(separator) if separator.is_empty() => return Err(vm.value_error("empty separator")),
        Some(separator) if limit == usize::MAX => pieces(&bytes, separator, limit),
        Some(separator) => pieces_from_end(&bytes, separator, limit),
        None => words_from_end(&bytes, limit),
    };
    list_of(vm, id, &bytes, &parts)
}

/// A list of parts of the receiver.
fn list_of(vm: &mut Vm, id: heapglass_memory::ObjectId, bytes: &[u8], parts: &[&[u8]]) -> Result<Flow> {
    let list = vm.heap.new_list(Vec::new());
    for piece in parts {
        let item = part(vm, id, bytes, piece);
        vm.heap.list_append(list, item);
    }
    Ok(list.into())
}

fn pieces_from_end<'a>(hay: &'a [u8], separator: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), hay);
    while parts.len() < limit
        && let Some(at) = rfind_in(rest, separator)
    {
        let (before, behind) = rest.split_at(at);
        parts.push(behind.get(separator.len()..).unwrap_or_default());
        rest = before;
    }
    parts.push(rest);
    parts.reverse();
    parts
}

fn words_from_end(bytes: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = trimmed(bytes, is_space, false, true);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start = rest.iter().rposition(|byte| is_space(*byte)).map_or(0, |at| at + 1);
        let (before, word) = rest.split_at(start);
        parts.push(word);
        rest = trimmed(before, is_space, false, true);
    }
    parts.reverse();
    parts
}

pub(super) fn splitlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let [keep] = params::bind(vm, "splitlines", &params::rest(args), ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |keep| vm.truth(keep))?;
    let (mut parts, mut rest) = (Vec::new(), bytes.as_slice());
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let behind = rest.get(end..).unwrap_or_default();
        let mark = match behind {
            [b'\r', b'\n', ..] => 2,
            [_, ..] => 1,
            [] => 0,
        };
        parts.push(rest.get(..if keep { end + mark } else { end }).unwrap_or_default());
        rest = rest.get(end + mark..).unwrap_or_default();
    }
    list_of(vm, id, &bytes, &parts)
}

pub(super) fn translate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let [table, delete] = params::bind(vm, "translate", &params::rest(args), ["", "delete"], 1)?;
    let delete = delete.map(|delete| expect_bytes(vm, delete)).transpose()?.unwrap_or_default();
    let table = match table.filter(|table| !vm.is_none(*table)) {
        Some(table) => {
            let table = expect_bytes(vm, table)?;
            if table.len() != 256 {
                return Err(vm.value_error("translation table must be 256 characters long"));
            }
            Some(table)
        }
        None => None,
    };
    let kept = bytes.iter().filter(|byte| !delete.contains(byte));
    let result: Vec<u8> = kept
        .map(|byte| table.as_ref().and_then(|table| table.get(usize::from(*byte)).copied()).unwrap_or(*byte))
        .collect();
    if result == *bytes {
        return Ok(super::unchanged(vm, id).into());
    }
    Ok(like(vm, id, result).into())
}

/// `bytes.maketrans(from, to)`
pub(super) fn maketrans(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let from = expect_bytes(vm, vm.arg(args, 0))?;
    let to = expect_bytes(vm, vm.arg(args, 1))?;
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        if let Some(slot) = table.get_mut(usize::from(*from)) {
            *slot = *to;
        }
    }
    Ok(vm.heap.new_bytes(table).into())
}

/// `bytes.__bytes__`
pub(super) fn bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(super::unchanged(vm, vm.arg(args, 0)).into())
}

/// `__buffer__(flags)`: a memoryview.
pub(super) fn buffer(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    debug_assert!(bytes_of(vm, id).is_some());
    crate::types::memoryview::view_of(vm, id).map(Flow::Value)
}
