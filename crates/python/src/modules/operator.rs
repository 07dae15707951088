//! `_operator` (CPython 3.14 Modules/_operator.c).

mod getters;

use heapglass_memory::Class;
use heapglass_memory::object::Payload;

use super::ModuleDef;
use crate::compile::operand::BinaryOp;
use crate::protocol::{CompareOp, Unary, go_on_if};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_operator", functions: FUNCTIONS, types: TYPES, fill: |_, _| {} };

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(getters::new_item),
        methods: getters::ITEM_METHODS,
        ..TypeDef::of(Class::ItemGetter, "operator")
    },
    TypeDef {
        new: Some(getters::new_attr),
        methods: getters::ATTR_METHODS,
        ..TypeDef::of(Class::AttrGetter, "operator")
    },
    TypeDef {
        new: Some(getters::new_method),
        methods: getters::METHOD_METHODS,
        ..TypeDef::of(Class::MethodCaller, "operator")
    },
];

macro_rules! binary {
    ($name:literal $op:ident) => {
        def($name, Arity::Range(2, 2), |vm, args| {
            vm.begin_binary(vm.arg(args, 0), vm.arg(args, 1), BinaryOp::$op)
        })
    };
}

macro_rules! compare {
    ($name:literal $op:ident) => {
        def($name, Arity::Range(2, 2), |vm, args| {
            vm.begin_compare(vm.arg(args, 0), vm.arg(args, 1), CompareOp::$op)
        })
    };
}

macro_rules! unary {
    ($name:literal $op:ident) => {
        def($name, Arity::One, |vm, args| vm.begin_unary(vm.arg(args, 0), Unary::$op))
    };
}

const FUNCTIONS: &[NativeDef] = &[
    def("_compare_digest", Arity::Range(2, 2), |vm, args| {
        vm.begin_compare(vm.arg(args, 0), vm.arg(args, 1), CompareOp::Eq)
    }),
    unary!("abs" Absolute),
    binary!("add" Add),
    binary!("and_" And),
    def("call", Arity::Any, call),
    def("concat", Arity::Range(2, 2), |vm, args| concat(vm, args, BinaryOp::Add)),
    def("contains", Arity::Range(2, 2), |vm, args| vm.begin_contains(vm.arg(args, 0), vm.arg(args, 1))),
    def("countOf", Arity::Range(2, 2), count_of),
    def("delitem", Arity::Range(2, 2), |vm, args| vm.begin_del_item(vm.arg(args, 0), vm.arg(args, 1))),
    compare!("eq" Eq),
    binary!("floordiv" FloorDivide),
    compare!("ge" Ge),
    def("getitem", Arity::Range(2, 2), |vm, args| vm.begin_get_item(vm.arg(args, 0), vm.arg(args, 1))),
    compare!("gt" Gt),
    binary!("iadd" InplaceAdd),
    binary!("iand" InplaceAnd),
    def("iconcat", Arity::Range(2, 2), |vm, args| concat(vm, args, BinaryOp::InplaceAdd)),
    binary!("ifloordiv" InplaceFloorDivide),
    binary!("ilshift" InplaceLshift),
    binary!("imatmul" InplaceMatrixMultiply),
    binary!("imod" InplaceRemainder),
    binary!("imul" InplaceMultiply),
    def("index", Arity::One, index),
    def("indexOf", Arity::Range(2, 2), index_of),
    unary!("inv" Invert),
    unary!("invert" Invert),
    binary!("ior" InplaceOr),
    binary!("ipow" InplacePower),
    binary!("irshift" InplaceRshift),
    def("is_", Arity::Range(2, 2), |vm, args| Ok(vm.heap.bool(args.get(0) == args.get(1)).into())),
    def("is_none", Arity::One, |vm, args| Ok(vm.heap.bool(vm.is_none(vm.arg(args, 0))).into())),
    def("is_not", Arity::Range(2, 2), |vm, args| Ok(vm.heap.bool(args.get(0) != args.get(1)).into())),
    def("is_not_none", Arity::One, |vm, args| Ok(vm.heap.bool(!vm.is_none(vm.arg(args, 0))).into())),
    binary!("isub" InplaceSubtract),
    binary!("itruediv" InplaceTrueDivide),
    binary!("ixor" InplaceXor),
    compare!("le" Le),
    def("length_hint", Arity::Range(1, 2), length_hint),
    binary!("lshift" Lshift),
    compare!("lt" Lt),
    binary!("matmul" MatrixMultiply),
    binary!("mod" Remainder),
    binary!("mul" Multiply),
    compare!("ne" Ne),
    unary!("neg" Negative),
    def("not_", Arity::One, not),
    binary!("or_" Or),
    unary!("pos" Positive),
    binary!("pow" Power),
    binary!("rshift" Rshift),
    def("setitem", Arity::Range(3, 3), |vm, args| {
        vm.begin_set_item(vm.arg(args, 0), vm.arg(args, 1), vm.arg(args, 2))
    }),
    binary!("sub" Subtract),
    binary!("truediv" TrueDivide),
    def("truth", Arity::One, |vm, args| vm.begin_truth(vm.arg(args, 0))),
    binary!("xor" Xor),
];

fn not(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match vm.begin_truth(vm.arg(args, 0))? {
        Flow::Value(truth) => Ok(vm.heap.bool(truth != vm.heap.constants.true_).into()),
        Flow::Native(kind) => Ok(Flow::Native(vm.then_not(kind))),
    }
}

fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if vm.is_int(id) {
        return Ok(crate::types::int::exact(vm, id).into());
    }
    let value = vm.index(id)?;
    Ok(vm.heap.new_big_int(value).into())
}

fn concat(vm: &mut Vm, args: &Args<'_>, op: BinaryOp) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    let is_sequence = match vm.heap.payload(a) {
        Payload::List(_) | Payload::Tuple(_) | Payload::Str(_) | Payload::Bytes(_) => true,
        _ => vm.own_method(a, "__getitem__").is_some(),
    };
    if !is_sequence {
        let message = format!("'{}' object can't be concatenated", vm.type_name(a));
        return Err(vm.type_error(&message));
    }
    vm.begin_binary(a, b, op)
}

/// Goes through the items until the work says that it is enough.
fn search(vm: &mut Vm, args: &Args<'_>, mut found: impl FnMut(i64) -> bool) -> Result<bool> {
    let (iterable, wanted) = (vm.arg(args, 0), vm.arg(args, 1));
    let mut at = 0;
    let walk = vm.each_item(iterable, |vm, item| {
        let is_enough = vm.eq(item, wanted)? && found(at);
        at += 1;
        Ok(go_on_if(!is_enough))
    })?;
    Ok(walk.is_break())
}

fn count_of(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let mut count = 0;
    search(vm, args, |_| {
        count += 1;
        false
    })?;
    Ok(vm.heap.new_int(count).into())
}

fn index_of(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let mut place = 0;
    let is_there = search(vm, args, |at| {
        place = at;
        true
    })?;
    if is_there {
        return Ok(vm.heap.new_int(place).into());
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn length_hint(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let default = match args.get(1) {
        Some(default) => vm.index_i64(default)?.max(0),
        None => 0,
    };
    let hint = vm.length_hint(vm.arg(args, 0), default as u64)?;
    Ok(vm.heap.new_int(hint as i64).into())
}

fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(callable) = args.get(0) else {
        return Err(vm.type_error("call expected at least 1 argument, got 0"));
    };
    let pos = args.pos.get(1..).unwrap_or_default();
    Ok(vm.plain_call("call", callable, pos.to_vec(), args.kw.to_vec(), Vec::new()))
}
