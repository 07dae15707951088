//! Arguments of built-in methods that take keywords.

use heapglass_memory::ObjectId;

use crate::vm::{Args, Result, Vm};

/// The arguments by parameter. A name is empty where the parameter is positional only; the first `required` must be
/// there. `args` without the receiver.
///
/// # Errors
/// `TypeError` in CPython's words.
pub(crate) fn bind<const N: usize>(
    vm: &mut Vm,
    function: &str,
    args: &Args<'_>,
    names: [&str; N],
    required: usize,
) -> Result<[Option<ObjectId>; N]> {
    let positional = names.iter().take(required).filter(|name| name.is_empty()).count();
    if args.pos.len() < positional {
        let s = if positional == 1 { "" } else { "s" };
        let given = args.pos.len();
        let message =
            format!("{function}() takes at least {positional} positional argument{s} ({given} given)");
        return Err(vm.type_error(&message));
    }
    let found = vm.named_args(function, args, 0, &names, required)?;
    let mut bound = [None; N];
    for (slot, value) in bound.iter_mut().zip(found) {
        *slot = value;
    }
    Ok(bound)
}

/// The arguments behind the receiver.
pub(crate) fn rest<'a>(args: &Args<'a>) -> Args<'a> {
    Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw }
}
