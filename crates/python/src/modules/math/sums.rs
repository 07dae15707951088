//! Sums, products and distances.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use pymath::math;

use crate::compile::operand::BinaryOp;
use crate::types::float;
use crate::vm::{Args, Exc, Flow, Result, Vm};

/// The items of an iterable as floats.
fn reals(vm: &mut Vm, iterable: ObjectId) -> Result<Vec<f64>> {
    let items = vm.collect_sync(iterable)?;
    let values = items.iter().map(|item| float::real(vm, *item)).collect();
    vm.drop_all(items);
    values
}

pub(super) fn fsum(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let values = reals(vm, vm.arg(args, 0))?;
    match math::fsum(values) {
        Ok(sum) => Ok(vm.heap.new_float(sum).into()),
        Err(pymath::Error::ERANGE) => Err(vm.raise(Exc::OverflowError, "intermediate overflow in fsum")),
        Err(pymath::Error::EDOM) => Err(vm.value_error("-inf + inf in fsum")),
    }
}

pub(super) fn hypot(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("math.hypot", args)?;
    let values: Result<Vec<f64>> = args.pos.iter().map(|id| float::real(vm, *id)).collect();
    let values = values?;
    let zeros = vec![0.0; values.len()];
    Ok(vm.heap.new_float(math::dist(&values, &zeros)).into())
}

pub(super) fn dist(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let p = reals(vm, vm.arg(args, 0))?;
    let q = reals(vm, vm.arg(args, 1))?;
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    Ok(vm.heap.new_float(math::dist(&p, &q)).into())
}

/// Combines two operands, of which it takes over the first. New reference.
fn combine(vm: &mut Vm, total: ObjectId, item: ObjectId, op: BinaryOp) -> Result<ObjectId> {
    vm.temps.push(total);
    let result = vm.begin_binary(total, item, op).and_then(|flow| vm.wait(flow));
    vm.temps.pop();
    vm.heap.decref(total);
    result
}

/// `prod(iterable, /, *, start=1)`
pub(super) fn prod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() != 1 {
        let message = format!("prod() takes exactly 1 positional argument ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let start = vm.keywords("prod", args, &["start"])?.first().copied().flatten();
    let iterator = vm.get_iter(vm.arg(args, 0))?;
    let mut total = match start {
        Some(start) => Ok(vm.heap.new_ref(start)),
        None => Ok(vm.heap.new_int(1)),
    };
    vm.temps.push(iterator);
    while let Ok(product) = total {
        vm.temps.push(product);
        let item = vm.next_sync(iterator);
        vm.temps.pop();
        match item {
            Ok(Some(item)) => {
                vm.temps.push(item);
                total = combine(vm, product, item, BinaryOp::Multiply);
                vm.temps.pop();
                vm.heap.decref(item);
            }
            Ok(None) => break,
            Err(raised) => {
                vm.heap.decref(product);
                total = Err(raised);
            }
        }
    }
    vm.temps.pop();
    vm.heap.decref(iterator);
    total.map(Flow::Value)
}

pub(super) fn sumprod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let p = vm.collect_sync(vm.arg(args, 0))?;
    let q = match vm.collect_sync(vm.arg(args, 1)) {
        Ok(q) => q,
        Err(raised) => {
            vm.drop_all(p);
            return Err(raised);
        }
    };
    let result = if p.len() == q.len() {
        vm.temps.extend(p.iter().chain(&q).copied());
        let result = sum_of_products(vm, &p, &q);
        vm.temps.truncate(vm.temps.len() - p.len() - q.len());
        result
    } else {
        Err(vm.value_error("Inputs are not the same length"))
    };
    vm.drop_all(p);
    vm.drop_all(q);
    result.map(Flow::Value)
}

/// Ints exactly, then floats in extended precision, the rest with the objects' own operators.
fn sum_of_products(vm: &mut Vm, p: &[ObjectId], q: &[ObjectId]) -> Result<ObjectId> {
    let is_int = |vm: &Vm, id: ObjectId| vm.is_int(id) && !vm.is_heap_instance(id);
    let is_float = |vm: &Vm, id: ObjectId| matches!(vm.heap.payload(id), Payload::Float(_)) || is_int(vm, id);
    let whole = p.iter().zip(q).take_while(|(a, b)| is_int(vm, **a) && is_int(vm, **b)).count();
    let mut total = vm.heap.new_int(0);
    let rest = p.iter().zip(q).skip(whole);
    let floats = rest.take_while(|(a, b)| is_float(vm, **a) && is_float(vm, **b)).count();
    for (a, b) in p.iter().zip(q).take(whole) {
        total = add_product(vm, total, *a, *b)?;
    }
    if floats > 0 {
        let values = |vm: &mut Vm, ids: &[ObjectId]| -> Result<Vec<f64>> {
            ids.iter().skip(whole).take(floats).map(|id| float::real(vm, *id)).collect()
        };
        let (a, b) = (values(vm, p)?, values(vm, q)?);
        let sum = math::sumprod(&a, &b).unwrap_or(f64::NAN);
        let sum = vm.heap.new_float(sum);
        let added = combine(vm, total, sum, BinaryOp::Add);
        vm.heap.decref(sum);
        total = added?;
    }
    for (a, b) in p.iter().zip(q).skip(whole + floats) {
        total = add_product(vm, total, *a, *b)?;
    }
    Ok(total)
}

fn add_product(vm: &mut Vm, total: ObjectId, a: ObjectId, b: ObjectId) -> Result<ObjectId> {
    vm.temps.push(total);
    let product = vm.begin_binary(a, b, BinaryOp::Multiply).and_then(|flow| vm.wait(flow));
    vm.temps.pop();
    let product = match product {
        Ok(product) => product,
        Err(raised) => {
            vm.heap.decref(total);
            return Err(raised);
        }
    };
    vm.temps.push(product);
    let sum = combine(vm, total, product, BinaryOp::Add);
    vm.temps.pop();
    vm.heap.decref(product);
    sum
}
