//! Stripping, padding, prefixes.

use heapglass_memory::ObjectId;

use super::ask::is_space;
use super::{part, receiver, text_of, unchanged};
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

/// Which ends to strip.
#[derive(Clone, Copy)]
struct Ends {
    left: bool,
    right: bool,
}

fn stripped(vm: &mut Vm, args: &Args<'_>, name: &str, ends: Ends) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let set = match args.get(1).filter(|set| !vm.is_none(*set)) {
        None => None,
        Some(set) => match text_of(vm, set) {
            Some(set) => Some(set),
            None => return Err(vm.type_error(&format!("{name} arg must be None or str"))),
        },
    };
    let matches = |c: char| match &set {
        None => is_space(c),
        Some(set) => set.text.contains(c),
    };
    let mut inner: &str = &text.text;
    if ends.left {
        inner = inner.trim_start_matches(matches);
    }
    if ends.right {
        inner = inner.trim_end_matches(matches);
    }
    Ok(part(vm, id, &text.text, inner).into())
}

pub(super) fn strip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, "strip", Ends { left: true, right: true })
}

pub(super) fn lstrip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, "lstrip", Ends { left: true, right: false })
}

pub(super) fn rstrip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    stripped(vm, args, "rstrip", Ends { left: false, right: true })
}

fn affix(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<std::rc::Rc<heapglass_memory::object::Text>> {
    let argument = args.get(1).unwrap_or(vm.heap.constants.none);
    super::expect_text(vm, argument, name, "")
}

pub(super) fn removeprefix(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let prefix = affix(vm, args, "removeprefix")?;
    let inner = text.text.strip_prefix(&*prefix.text).unwrap_or(&text.text);
    Ok(part(vm, id, &text.text, inner).into())
}

pub(super) fn removesuffix(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let suffix = affix(vm, args, "removesuffix")?;
    let inner = text.text.strip_suffix(&*suffix.text).unwrap_or(&text.text);
    Ok(part(vm, id, &text.text, inner).into())
}

/// Width and fill character of a padding method, and how many characters are missing.
fn padding(vm: &mut Vm, args: &Args<'_>) -> Result<(ObjectId, String, usize, char)> {
    let (id, text) = receiver(vm, args);
    let width = args.get(1).map_or(Ok(0), |width| vm.index_i64(width))?;
    let fill = match args.get(2) {
        None => ' ',
        Some(fill) => fill_char(vm, fill)?,
    };
    let missing = width.saturating_sub(i64::from(text.chars)).max(0) as usize;
    vm.check_bytes(Some(missing as u64 * 4))?;
    Ok((id, text.text.to_string(), missing, fill))
}

fn fill_char(vm: &mut Vm, fill: ObjectId) -> Result<char> {
    let Some(text) = text_of(vm, fill) else {
        let message = format!("The fill character must be a unicode character, not {}", vm.type_name(fill));
        return Err(vm.type_error(&message));
    };
    let mut chars = text.text.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(vm.type_error("The fill character must be exactly one character long")),
    }
}

fn padded(vm: &mut Vm, id: ObjectId, text: &str, left: usize, right: usize, fill: char) -> Flow {
    if left + right == 0 {
        return unchanged(vm, id).into();
    }
    let fill = fill.to_string();
    let result = fill.repeat(left) + text + &fill.repeat(right);
    vm.heap.new_own_str(&result).into()
}

pub(super) fn ljust(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text, missing, fill) = padding(vm, args)?;
    Ok(padded(vm, id, &text, 0, missing, fill))
}

pub(super) fn rjust(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text, missing, fill) = padding(vm, args)?;
    Ok(padded(vm, id, &text, missing, 0, fill))
}

/// `unicode_center_impl`: the odd one goes left if width is odd as well.
pub(super) fn center(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text, missing, fill) = padding(vm, args)?;
    let width = missing + text.chars().count();
    let left = missing / 2 + (missing & width & 1);
    Ok(padded(vm, id, &text, left, missing - left, fill))
}

pub(super) fn zfill(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text, missing, _) = padding(vm, &Args::positional(args.pos.get(..2).unwrap_or(args.pos)))?;
    if missing == 0 {
        return Ok(unchanged(vm, id).into());
    }
    let (sign, digits) = match text.strip_prefix(['+', '-']) {
        Some(digits) => text.split_at(text.len() - digits.len()),
        None => ("", text.as_str()),
    };
    let result = format!("{sign}{}{digits}", "0".repeat(missing));
    Ok(vm.heap.new_own_str(&result).into())
}

pub(super) fn expandtabs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let [size] = params::bind(vm, "expandtabs", &params::rest(args), ["tabsize"], 0)?;
    let size = size.map_or(Ok(8), |size| vm.index_i64(size))?.max(0) as usize;
    if !text.text.contains('\t') {
        return Ok(unchanged(vm, id).into());
    }
    let mut result = String::with_capacity(text.text.len());
    let mut column = 0;
    for c in text.text.chars() {
        match c {
            '\t' if size > 0 => {
                let spaces = size - column % size;
                vm.check_bytes(Some((result.len() + spaces) as u64))?;
                result.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            '\t' => {}
            c => {
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                result.push(c);
            }
        }
    }
    Ok(vm.heap.new_str(&result).into())
}
