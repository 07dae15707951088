//! Finding, counting, replacing, translating.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, Text};

use super::{char_slice, expect_text, receiver, text_of, unchanged};
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

/// Start and end of a search, as characters from 0: `ADJUST_INDICES`. `None` if the start is behind the text.
pub(crate) fn bounds(vm: &mut Vm, args: &Args<'_>, len: usize) -> Result<Option<(usize, usize)>> {
    let len = len as i64;
    let mut position = |index: usize, default: i64| match args.get(index).filter(|id| !vm.is_none(*id)) {
        None => Ok(default),
        Some(id) => vm.slice_position(id),
    };
    let (start, end) = (position(2, 0)?, position(3, i64::MAX)?);
    let adjust = |at: i64| if at < 0 { at.saturating_add(len).max(0) } else { at };
    let (start, end) = (adjust(start), adjust(end.min(len)));
    Ok((start <= len).then_some((start as usize, end.max(0) as usize)))
}

/// Where the argument is in the receiver: in characters.
fn position(vm: &mut Vm, args: &Args<'_>, name: &str, from_end: bool) -> Result<Option<i64>> {
    let (_, text) = receiver(vm, args);
    let needle = args.get(1).unwrap_or(vm.heap.constants.none);
    let needle = expect_text(vm, needle, name, " 1")?;
    let Some((start, end)) = bounds(vm, args, text.chars as usize)? else { return Ok(None) };
    if start > end {
        return Ok(None);
    }
    let inside = char_slice(&text, start, end);
    let found = if from_end { inside.rfind(&*needle.text) } else { inside.find(&*needle.text) };
    Ok(found.map(|at| (start + inside.get(..at).map_or(0, |before| before.chars().count())) as i64))
}

fn found(vm: &mut Vm, args: &Args<'_>, name: &str, from_end: bool, must: bool) -> Result<Flow> {
    match position(vm, args, name, from_end)? {
        Some(at) => Ok(vm.heap.new_int(at).into()),
        None if must => Err(vm.value_error("substring not found")),
        None => Ok(vm.heap.new_int(-1).into()),
    }
}

pub(super) fn find(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, "find", false, false)
}

pub(super) fn rfind(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, "rfind", true, false)
}

pub(super) fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, "index", false, true)
}

pub(super) fn rindex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    found(vm, args, "rindex", true, true)
}

pub(super) fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let needle = args.get(1).unwrap_or(vm.heap.constants.none);
    let needle = expect_text(vm, needle, "count", " 1")?;
    let count = match bounds(vm, args, text.chars as usize)? {
        Some((start, end)) if start <= end => {
            let inside = char_slice(&text, start, end);
            if needle.text.is_empty() {
                inside.chars().count() + 1
            } else {
                inside.matches(&*needle.text).count()
            }
        }
        _ => 0,
    };
    Ok(vm.heap.new_int(count as i64).into())
}

/// `startswith` and `endswith` with a str or a tuple of them.
fn affixed(vm: &mut Vm, args: &Args<'_>, name: &str, test: fn(&str, &str) -> bool) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let wanted = args.get(1).unwrap_or(vm.heap.constants.none);
    let bounds = bounds(vm, args, text.chars as usize)?;
    let inside = match bounds {
        Some((start, end)) if start <= end => Some(char_slice(&text, start, end)),
        _ => None,
    };
    let choices: Vec<ObjectId> = match vm.heap.payload(wanted) {
        Payload::Tuple(items) => {
            let items = Rc::clone(items);
            for item in items.iter() {
                if text_of(vm, *item).is_none() {
                    let found = vm.type_name(*item);
                    let message = format!("tuple for {name} must only contain str, not {found}");
                    return Err(vm.type_error(&message));
                }
            }
            items.to_vec()
        }
        Payload::Str(_) => vec![wanted],
        _ => {
            let found = vm.type_name(wanted);
            let message = format!("{name} first arg must be str or a tuple of str, not {found}");
            return Err(vm.type_error(&message));
        }
    };
    let answer = choices
        .iter()
        .any(|choice| inside.zip(vm.text(*choice)).is_some_and(|(inside, affix)| test(inside, affix)));
    Ok(vm.heap.bool(answer).into())
}

pub(super) fn startswith(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    affixed(vm, args, "startswith", |text, affix| text.starts_with(affix))
}

pub(super) fn endswith(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    affixed(vm, args, "endswith", |text, affix| text.ends_with(affix))
}

pub(super) fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let [old, new, count] = params::bind(vm, "replace", &params::rest(args), ["", "", "count"], 2)?;
    let none = vm.heap.constants.none;
    let old = expect_text(vm, old.unwrap_or(none), "replace", " 1")?;
    let new = expect_text(vm, new.unwrap_or(none), "replace", " 2")?;
    let count = count.map_or(Ok(-1), |count| vm.index_i64(count))?;
    let limit = usize::try_from(count).unwrap_or(usize::MAX);
    if limit == 0 || old.text == new.text || (!old.text.is_empty() && !text.text.contains(&*old.text)) {
        return Ok(unchanged(vm, id).into());
    }
    let grown = text.text.len() as u64 * (new.text.len() as u64).max(1);
    vm.check_bytes(Some(grown))?;
    let result = text.text.replacen(&*old.text, &new.text, limit);
    if result == *text.text {
        return Ok(unchanged(vm, id).into());
    }
    Ok(vm.fresh_str(&result).into())
}

/// `str.maketrans`: a dict from characters' numbers.
pub(super) fn maketrans(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let table = vm.heap.new_dict();
    match fill_table(vm, args, table) {
        Ok(()) => Ok(table.into()),
        Err(raised) => {
            vm.heap.decref(table);
            Err(raised)
        }
    }
}

fn fill_table(vm: &mut Vm, args: &Args<'_>, table: ObjectId) -> Result<()> {
    let Some(second) = args.get(1) else {
        let source = args.get(0).unwrap_or(vm.heap.constants.none);
        if !matches!(vm.heap.payload(source), Payload::Dict(_)) {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        }
        for entry in vm.heap.dict_items(source) {
            let key = match text_of(vm, entry.key) {
                Some(text) if text.chars == 1 => text.text.chars().next().map_or(0, |c| i64::from(c as u32)),
                Some(_) => return Err(vm.value_error("string keys in translatetable must be of length 1")),
                None => match vm.small(entry.key) {
                    Some(code) => code,
                    None => return Err(vm.type_error("keys in translate table must be strings or integers")),
                },
            };
            store(vm, table, key, entry.value)?;
        }
        return Ok(());
    };
    let from = args.get(0).unwrap_or(vm.heap.constants.none);
    let Some(from) = text_of(vm, from) else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let to = expect_text(vm, second, "maketrans", " 2")?;
    if from.chars != to.chars {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.text.chars().zip(to.text.chars()) {
        let to = vm.heap.new_int(i64::from(to as u32));
        let stored = store(vm, table, i64::from(from as u32), to);
        vm.heap.decref(to);
        stored?;
    }
    if let Some(removed) = args.get(2) {
        let removed = expect_text(vm, removed, "maketrans", " 3")?;
        for c in removed.text.chars() {
            let none = vm.heap.constants.none;
            store(vm, table, i64::from(c as u32), none)?;
        }
    }
    Ok(())
}

fn store(vm: &mut Vm, table: ObjectId, code: i64, value: ObjectId) -> Result<()> {
    let key = vm.heap.new_int(code);
    let stored = vm.dict_set(table, key, value);
    vm.heap.decref(key);
    stored
}

pub(super) fn translate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let table = args.get(1).unwrap_or(vm.heap.constants.none);
    let mut result = String::with_capacity(text.text.len());
    for c in text.text.chars() {
        let key = vm.heap.new_int(i64::from(c as u32));
        let mapped = mapped(vm, table, key);
        vm.heap.decref(key);
        match mapped? {
            None => result.push(c),
            Some(mapped) if vm.is_none(mapped) => {}
            Some(mapped) => {
                let pushed = push_mapped(vm, &mut result, mapped);
                vm.heap.decref(mapped);
                pushed?;
            }
        }
    }
    Ok(vm.new_str(&result).into())
}

/// `charmaptranslate_lookup`: a LookupError leaves the character alone. New reference.
fn mapped(vm: &mut Vm, table: ObjectId, key: ObjectId) -> Result<Option<ObjectId>> {
    if vm.heap.is_exactly(table, heapglass_memory::Class::Dict) {
        let found = vm.dict_get(table, key)?;
        return Ok(found.map(|found| vm.heap.new_ref(found)));
    }
    let flow = vm.begin_get_item(table, key);
    match flow.and_then(|flow| vm.with_temps(&[key], |vm| vm.wait(flow))) {
        Ok(found) => Ok(Some(found)),
        Err(crate::vm::Raised) if vm.raised_is(crate::vm::Exc::LookupError) => {
            vm.clear_raised();
            Ok(None)
        }
        Err(raised) => Err(raised),
    }
}

fn push_mapped(vm: &mut Vm, result: &mut String, mapped: ObjectId) -> Result<()> {
    if let Some(text) = vm.text(mapped) {
        result.push_str(text);
        return Ok(());
    }
    match vm.small(mapped).map(|code| u32::try_from(code).ok().and_then(char::from_u32)) {
        Some(Some(c)) => {
            result.push(c);
            Ok(())
        }
        Some(None) => Err(vm.value_error("character mapping must be in range(0x110000)")),
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

/// The text of a str, for the modules beside.
pub(super) fn needle(vm: &mut Vm, id: ObjectId, words: &str) -> Result<Rc<Text>> {
    match text_of(vm, id) {
        Some(text) => Ok(text),
        None => {
            let message = format!("{words}, not {}", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}
