//! Splitting, joining, stripping, padding.

use heapglass_memory::Class;
use heapglass_memory::object::Payload;

use super::search::{find_in, pieces, rfind_in};
use super::{bytes_of, expect_bytes, like, part, receiver, unchanged};
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

/// `Py_ISSPACE`
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

pub(super) fn split(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let [separator, limit] = params::bind(vm, "split", &params::rest(args), ["sep", "maxsplit"], 0)?;
    let limit = limit.map_or(Ok(-1), |limit| vm.index_i64(limit))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let separator =
        separator.filter(|separator| !vm.is_none(*separator)).map(|id| expect_bytes(vm, id)).transpose()?;
    let parts: Vec<&[u8]> = match &separator {
        Some(separator) if separator.is_empty() => return Err(vm.value_error("empty separator")),
        Some(separator) => pieces(&bytes, separator, limit),
        None => words(&bytes, limit),
    };
    let list = vm.heap.new_list(Vec::new());
    // `MAX_PREALLOC`, Objects/stringlib/split.h
    vm.heap.list_set_room(list, limit.saturating_add(1).min(12) as u32);
    for piece in parts {
        let item = part(vm, id, &bytes, piece);
        vm.heap.list_append(list, item);
    }
    Ok(list.into())
}

/// Words between white space.
pub(super) fn words(bytes: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = trimmed(bytes, is_space, true, false);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.iter().position(|byte| is_space(*byte)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        parts.push(word);
        rest = trimmed(behind, is_space, true, false);
    }
    parts
}

/// Bytes without those that match at the ends.
pub(super) fn trimmed(bytes: &[u8], matches: impl Fn(u8) -> bool, left: bool, right: bool) -> &[u8] {
    let start = if left { bytes.iter().take_while(|byte| matches(**byte)).count() } else { 0 };
    let rest = bytes.get(start..).unwrap_or_default();
    let end = if right { rest.iter().rev().take_while(|byte| matches(**byte)).count() } else { 0 };
    rest.get(..rest.len() - end).unwrap_or_default()
}

fn stripped(vm: &mut Vm, args: &Args<'_>, left: bool, right: bool) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let set = args.get(1).filter(|set| !vm.is_none(*set)).map(|set| expect_bytes(vm, set)).transpose()?;
    let matches = |byte: u8| set.as_ref().map_or_else(|| is_space(byte), |set| set.contains(&byte));
    let inner = trimmed(&bytes, matches, left, right);
    Ok(part(vm, id, &bytes, inner).into())
}

pub(super) fn strip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, true, true)
}

pub(super) fn lstrip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, true, false)
}

pub(super) fn rstrip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, false, true)
}

pub(super) fn removeprefix(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let prefix = expect_bytes(vm, args.get(1).unwrap_or(vm.heap.constants.none))?;
    let inner = bytes.strip_prefix(prefix.as_slice()).unwrap_or(&bytes);
    Ok(part(vm, id, &bytes, inner).into())
}

pub(super) fn removesuffix(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let suffix = expect_bytes(vm, args.get(1).unwrap_or(vm.heap.constants.none))?;
    let inner = bytes.strip_suffix(suffix.as_slice()).unwrap_or(&bytes);
    Ok(part(vm, id, &bytes, inner).into())
}

fn partitioned(vm: &mut Vm, args: &Args<'_>, from_end: bool) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let separator = args.get(1).unwrap_or(vm.heap.constants.none);
    let wanted = expect_bytes(vm, separator)?;
    if wanted.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found = if from_end { rfind_in(&bytes, &wanted) } else { find_in(&bytes, &wanted) };
    let is_bytes = matches!(vm.heap.payload(id), Payload::Bytes(_));
    let items = match found {
        Some(at) => {
            let (before, from) = bytes.split_at(at);
            let behind = from.get(wanted.len()..).unwrap_or_default();
            let (before, behind) = (like(vm, id, before.to_vec()), like(vm, id, behind.to_vec()));
            let middle = if is_bytes { vm.heap.new_ref(separator) } else { like(vm, id, (*wanted).clone()) };
            vec![before, middle, behind]
        }
        None => {
            let whole = unchanged(vm, id);
            let (first, second) = (like(vm, id, Vec::new()), like(vm, id, Vec::new()));
            if from_end { vec![first, second, whole] } else { vec![whole, first, second] }
        }
    };
    Ok(vm.heap.new_tuple(items).into())
}

pub(super) fn partition(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    partitioned(vm, args, false)
}

pub(super) fn rpartition(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    partitioned(vm, args, true)
}

/// `separator.join(parts)`; a Python iterator runs within Rust.
pub(super) fn join(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, separator) = receiver(vm, args);
    let source = args.get(1).unwrap_or(vm.heap.constants.none);
    if !vm.is_iterable(source) {
        return Err(vm.type_error("can only join an iterable"));
    }
    let items = match vm.heap.payload(source) {
        Payload::List(_) | Payload::Tuple(_) => {
            let items = vm.heap.items(source).to_vec();
            items.iter().for_each(|item| vm.heap.incref(*item));
            items
        }
        _ => vm.collect_sync(source)?,
    };
    let mut parts = Vec::with_capacity(items.len());
    let mut failure = None;
    for (index, item) in items.iter().enumerate() {
        match bytes_of(vm, *item) {
            Some(bytes) => parts.push(bytes),
            None => {
                let found = vm.type_name(*item);
                failure = Some(format!("sequence item {index}: expected a bytes-like object, {found} found"));
                break;
            }
        }
    }
    let only = match items.as_slice() {
        [only] if failure.is_none() => {
            let bytes = bytes_of(vm, *only).unwrap_or_default();
            let is_same = vm.heap.is_exactly(*only, Class::Bytes) && vm.heap.is_exactly(id, Class::Bytes);
            Some(if is_same { vm.heap.new_ref(*only) } else { like(vm, id, (*bytes).clone()) })
        }
        _ => None,
    };
    for item in items {
        vm.heap.decref(item);
    }
    if let Some(message) = failure {
        return Err(vm.type_error(&message));
    }
    if let Some(only) = only {
        return Ok(only.into());
    }
    let joined: Vec<&[u8]> = parts.iter().map(|part| part.as_slice()).collect();
    let joined = joined.join(separator.as_slice());
    vm.check_bytes(Some(joined.len() as u64))?;
    Ok(like(vm, id, joined).into())
}

/// How a padding method fills.
fn padded(vm: &mut Vm, args: &Args<'_>, name: &str, left_of: impl Fn(usize, usize) -> usize) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let width = args.get(1).map_or(Ok(0), |width| vm.index_i64(width))?;
    let fill = match args.get(2).map(|fill| (fill, bytes_of(vm, fill))) {
        None => b' ',
        Some((_, Some(fill))) if fill.len() == 1 => fill.first().copied().unwrap_or(b' '),
        Some((fill, _)) => {
            let found = vm.type_name(fill);
            let message = format!("{name}() argument 2 must be a byte string of length 1, not {found}");
            return Err(vm.type_error(&message));
        }
    };
    let missing = width.saturating_sub(bytes.len() as i64).max(0) as usize;
    if missing == 0 {
        return Ok(unchanged(vm, id).into());
    }
    vm.check_bytes(Some(missing as u64))?;
    let left = left_of(missing, bytes.len() + missing);
    let mut result = vec![fill; left];
    result.extend_from_slice(&bytes);
    result.resize(bytes.len() + missing, fill);
    Ok(like(vm, id, result).into())
}

pub(super) fn ljust(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    padded(vm, args, "ljust", |_, _| 0)
}

pub(super) fn rjust(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    padded(vm, args, "rjust", |missing, _| missing)
}

pub(super) fn center(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    padded(vm, args, "center", |missing, width| missing / 2 + (missing & width & 1))
}

pub(super) fn zfill(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let width = args.get(1).map_or(Ok(0), |width| vm.index_i64(width))?;
    let missing = width.saturating_sub(bytes.len() as i64).max(0) as usize;
    if missing == 0 {
        return Ok(unchanged(vm, id).into());
    }
    vm.check_bytes(Some(missing as u64))?;
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let (sign, digits) = bytes.split_at(sign);
    let mut result = sign.to_vec();
    result.resize(sign.len() + missing, b'0');
    result.extend_from_slice(digits);
    Ok(like(vm, id, result).into())
}
