//! Finding, counting, replacing.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::{bytes_of, expect_bytes, fresh, like, receiver, unchanged};
use crate::types::str::bounds;
use crate::vm::{Args, Flow, Result, Vm};

/// Where `needle` is in `hay`.
pub(super) fn find_in(hay: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.is_empty() {
        return Some(0);
    }
    hay.windows(needle.len()).position(|window| window == needle)
}

/// The same from the end.
pub(super) fn rfind_in(hay: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.is_empty() {
        return Some(hay.len());
    }
    hay.windows(needle.len()).rposition(|window| window == needle)
}

/// What is searched for: bytes, or one byte as an int.
fn needle(vm: &mut Vm, args: &Args<'_>) -> Result<Vec<u8>> {
    let id = args.get(1).unwrap_or(vm.heap.constants.none);
    if let Some(bytes) = bytes_of(vm, id) {
        return Ok((*bytes).clone());
    }
    if !vm.is_index(id) {
        let found = vm.type_name(id);
        let message = format!("argument should be integer or bytes-like object, not '{found}'");
        return Err(vm.type_error(&message));
    }
    let value = vm.index(id)?;
    match u8::try_from(&value) {
        Ok(byte) => Ok(vec![byte]),
        Err(_) => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}

/// The bytes that are searched, from where and to where.
type Stretch = (Rc<Vec<u8>>, usize, usize);

/// The stretch that is searched.
fn stretch(vm: &mut Vm, args: &Args<'_>) -> Result<Option<Stretch>> {
    let (_, bytes) = receiver(vm, args);
    let found = bounds(vm, args, bytes.len())?;
    Ok(found.filter(|(start, end)| start <= end).map(|(start, end)| (bytes, start, end)))
}

fn found(vm: &mut Vm, args: &Args<'_>, from_end: bool, must: bool) -> Result<Flow> {
    let wanted = needle(vm, args)?;
    let position = stretch(vm, args)?.and_then(|(bytes, start, end)| {
        let inside = bytes.get(start..end)?;
        let at = if from_end { rfind_in(inside, &wanted) } else { find_in(inside, &wanted) };
        at.map(|at| at + start)
    });
    match position {
        Some(at) => Ok(vm.heap.new_int(at as i64).into()),
        None if must => Err(vm.value_error("subsection not found")),
        None => Ok(vm.heap.new_int(-1).into()),
    }
}

pub(super) fn find(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, false, false)
}

pub(super) fn rfind(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, true, false)
}

pub(super) fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, false, true)
}

pub(super) fn rindex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, true, true)
}

pub(super) fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let wanted = needle(vm, args)?;
    let count = match stretch(vm, args)? {
        Some((bytes, start, end)) => {
            let inside = bytes.get(start..end).unwrap_or_default();
            if wanted.is_empty() { inside.len() + 1 } else { pieces(inside, &wanted, usize::MAX).len() - 1 }
        }
        None => 0,
    };
    Ok(vm.heap.new_int(count as i64).into())
}

/// The pieces between occurrences of a separator that is not empty.
pub(super) fn pieces<'a>(hay: &'a [u8], separator: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut rest = hay;
    while parts.len() < limit
        && let Some(at) = find_in(rest, separator)
    {
        let (before, behind) = rest.split_at(at);
        parts.push(before);
        rest = behind.get(separator.len()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

fn affixed(vm: &mut Vm, args: &Args<'_>, name: &str, test: fn(&[u8], &[u8]) -> bool) -> Result<Flow> {
    let wanted = args.get(1).unwrap_or(vm.heap.constants.none);
    let stretch = stretch(vm, args)?;
    let choices: Vec<ObjectId> = match vm.heap.payload(wanted) {
        Payload::Tuple(items) => items.to_vec(),
        _ if bytes_of(vm, wanted).is_some() => vec![wanted],
        _ => {
            let found = vm.type_name(wanted);
            let message = format!("{name} first arg must be bytes or a tuple of bytes, not {found}");
            return Err(vm.type_error(&message));
        }
    };
    for choice in choices {
        let affix = expect_bytes(vm, choice)?;
        if let Some((bytes, start, end)) = &stretch
            && bytes.get(*start..*end).is_some_and(|inside| test(inside, &affix))
        {
            return Ok(vm.heap.constants.true_.into());
        }
    }
    Ok(vm.heap.constants.false_.into())
}

pub(super) fn startswith(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    affixed(vm, args, "startswith", |bytes, affix| bytes.starts_with(affix))
}

pub(super) fn endswith(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    affixed(vm, args, "endswith", |bytes, affix| bytes.ends_with(affix))
}

pub(super) fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let none = vm.heap.constants.none;
    let old = expect_bytes(vm, args.get(1).unwrap_or(none))?;
    let new = expect_bytes(vm, args.get(2).unwrap_or(none))?;
    let limit = args.get(3).map_or(Ok(-1), |limit| vm.index_i64(limit))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if old.is_empty() {
        return Ok(interleaved(vm, id, &bytes, &new, limit)?.into());
    }
    let parts = pieces(&bytes, &old, limit);
    if parts.len() == 1 {
        return Ok(unchanged(vm, id).into());
    }
    vm.check_bytes(Some((bytes.len() + parts.len() * new.len()) as u64))?;
    let replaced = parts.join(new.as_slice());
    Ok(fresh(vm, id, replaced).into())
}

/// `new` before each byte and at the end.
fn interleaved(vm: &mut Vm, id: ObjectId, bytes: &[u8], new: &[u8], limit: usize) -> Result<ObjectId> {
    let count = limit.min(bytes.len() + 1);
    vm.check_bytes(Some((bytes.len() + count * new.len()) as u64))?;
    let mut result = Vec::with_capacity(bytes.len() + count * new.len());
    for (index, byte) in bytes.iter().enumerate() {
        if index < count {
            result.extend_from_slice(new);
        }
        result.push(*byte);
    }
    if count > bytes.len() {
        result.extend_from_slice(new);
    }
    Ok(like(vm, id, result))
}
