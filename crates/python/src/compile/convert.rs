//! From the compiler's code object to ours.

use std::collections::BTreeMap;
use std::rc::Rc;

use rustpython_compiler_core::bytecode::{CodeFlags, CodeObject, ConstantData};

use super::unit::{Const, Instr, Local, Unit};
use super::{hidden, marks, table};

/// Converts a module's code object and those among its constants.
pub(super) fn module(code: &CodeObject) -> Unit {
    unit(code, code.qualname.as_str(), "")
}

/// `scope` is what stands before the qualified names of what is defined in this code object.
fn unit(code: &CodeObject, qualname: &str, scope: &str) -> Unit {
    let constant = |value: &ConstantData| constant(value, &|inner| inner_unit(inner, code, qualname, scope));
    let mut instrs: Vec<Instr> =
        code.instructions.original_bytes().as_chunks().0.iter().map(|&[op, arg]| Instr { op, arg }).collect();
    let names: Vec<Box<str>> = code.names.iter().map(|name| name.as_str().into()).collect();
    let locals_plus = locals_plus(code);
    hidden::mend(&mut instrs, &names, &locals_plus);
    let first_line = code.first_line_number.map_or(0, |line| count(line.get()));
    let positions = table::positions(&code.linetable, first_line, instrs.len());
    let lines: Vec<i32> = positions.iter().map(|position| position.line).collect();
    let handlers = table::handlers(&code.exceptiontable);
    let first_traceable = marks::first_traceable(&instrs);
    let marks = marks::line_starts(&instrs, &lines, &handlers, first_traceable);
    let locals_with = |kind| count(locals_plus.iter().filter(|local: &&Local| local.has(kind)).count());
    Unit {
        name: code.obj_name.as_str().into(),
        qualname: qualname.into(),
        filename: code.source_path.as_str().into(),
        first_line,
        flags: code.flags.bits(),
        arg_count: code.arg_count,
        posonly_arg_count: code.posonlyarg_count,
        kwonly_arg_count: code.kwonlyarg_count,
        stack_size: code.max_stackdepth,
        consts: code.constants.iter().map(constant).collect(),
        names,
        n_locals: locals_with(Local::LOCAL),
        n_cells: locals_with(Local::CELL),
        n_frees: locals_with(Local::FREE),
        locals_plus,
        code: instrs,
        lines,
        positions,
        handlers,
        marks,
        extra_lines: Vec::new(),
        tests_at_end: false,
        loads: BTreeMap::new(),
        own_consts: None,
        first_traceable,
        line_table: code.linetable.clone(),
        exception_table: code.exceptiontable.clone(),
    }
}

/// Local variables, then cells that are none, then free variables (CPython 3.14 Python/assemble.c,
/// `compute_localsplus_info`).
fn locals_plus(code: &CodeObject) -> Vec<Local> {
    let only_cells = code.cellvars.iter().filter(|name| !code.varnames.contains(name));
    let names = code.varnames.iter().chain(only_cells).chain(&code.freevars);
    names.zip(&code.localspluskinds).map(|(name, &kind)| Local { name: name.as_str().into(), kind }).collect()
}

/// Converts a code object that is a constant of another.
///
/// An `__annotate__` function is qualified as if it stood beside its function, not in it (CPython 3.14
/// Python/compile.c, `compiler_set_qualname`, called before the function's own scope is entered); the compiler does otherwise.
fn inner_unit(inner: &CodeObject, outer: &CodeObject, outer_qualname: &str, outer_scope: &str) -> Unit {
    let is_annotate = inner.obj_name == "__annotate__";
    let qualname = match inner.qualname.strip_prefix(outer.qualname.as_str()) {
        _ if is_annotate => format!("{outer_scope}__annotate__"),
        Some(rest) => format!("{outer_qualname}{rest}"),
        None => inner.qualname.clone(),
    };
    let scope = if inner.obj_name.starts_with("<generic parameters of ") {
        outer_scope.to_owned()
    } else if inner.flags.contains(CodeFlags::OPTIMIZED) {
        format!("{qualname}.<locals>.")
    } else {
        format!("{qualname}.")
    };
    unit(inner, &qualname, &scope)
}

fn constant(value: &ConstantData, code_object: &impl Fn(&CodeObject) -> Unit) -> Const {
    let constant = |value: &ConstantData| constant(value, code_object);
    let all = |elements: &[ConstantData]| elements.iter().map(constant).collect();
    match value {
        ConstantData::None => Const::None,
        ConstantData::Ellipsis => Const::Ellipsis,
        ConstantData::Boolean { value: true } => Const::True,
        ConstantData::Boolean { value: false } => Const::False,
        ConstantData::Integer { value } => Const::Int(value.clone()),
        ConstantData::Float { value } => Const::Float(*value),
        ConstantData::Complex { value } => Const::Complex(value.re, value.im),
        ConstantData::Str { value } => match value.as_str() {
            Ok(text) => Const::Str(text.into()),
            Err(_) => Const::Surrogates(value.as_bytes().into()),
        },
        ConstantData::Bytes { value } => Const::Bytes(value.as_slice().into()),
        ConstantData::Tuple { elements } => Const::Tuple(all(elements)),
        ConstantData::Frozenset { elements } => Const::FrozenSet(all(elements)),
        ConstantData::Slice { elements } => Const::Slice(Box::new(elements.each_ref().map(constant))),
        ConstantData::Code { code } => Const::Code(Rc::new(code_object(code))),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
