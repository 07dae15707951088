//! Text: `repr`, `ascii`, `format`, `chr`, `ord`.

use heapglass_memory::object::{Payload, surrogate};

use crate::vm::{Args, Exc, Flow, Result, Vm};

pub(super) fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_repr(vm.arg(args, 0))
}

pub(super) fn ascii(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_ascii(vm.arg(args, 0))
}

pub(super) fn format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let spec = args.get(1);
    if let Some(spec) = spec.filter(|spec| vm.text(*spec).is_none()) {
        let message = format!("format() argument 2 must be str, not {}", vm.argument_type(spec));
        return Err(vm.type_error(&message));
    }
    vm.begin_format(vm.arg(args, 0), spec)
}

pub(super) fn chr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = vm.index(vm.arg(args, 0))?;
    let Some(code) = u32::try_from(&value).ok().filter(|code| *code < 0x11_0000) else {
        return Err(vm.value_error("chr() arg not in range(0x110000)"));
    };
    match surrogate::char_of(code) {
        Some(char) => {
            let mut buffer = [0; 4];
            Ok(vm.new_str(char.encode_utf8(&mut buffer)).into())
        }
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

pub(super) fn ord(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let (len, code) = match vm.heap.payload(id) {
        Payload::Str(text) => (text.chars as usize, text.text.chars().next().map_or(0, surrogate::code_of)),
        Payload::Bytes(data) => (data.len(), data.first().map_or(0, |byte| u32::from(*byte))),
        _ => {
            let message = format!("ord() expected string of length 1, but {} found", vm.type_name(id));
            return Err(vm.type_error(&message));
        }
    };
    if len == 1 {
        return Ok(vm.heap.new_int(i64::from(code)).into());
    }
    let message = format!("ord() expected a character, but string of length {len} found");
    Err(vm.raise(Exc::TypeError, &message))
}
