//! `_random` (CPython 3.14 Modules/_randommodule.c), on `mt19937`. A generator's numbers are its 624 words, then the
//! index of the next one.

use heapglass_memory::object::{Data, Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::{BigInt, BigUint};
use mt19937::{MT19937, N, gen_res53};
use num_traits::Signed;
use rand_core::Rng;

use super::ModuleDef;
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_random", functions: &[], types: TYPES, fill: |_, _| {} };

const TYPES: &[TypeDef] =
    &[TypeDef { new: Some(new), methods: METHODS, ..TypeDef::of(Class::Random, "_random") }];

const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("getrandbits", Arity::One, getrandbits),
    def("getstate", Arity::None, getstate),
    def("random", Arity::None, random),
    def("seed", Arity::Range(0, 1), seed),
    def("setstate", Arity::One, setstate),
];

/// What stands for the system's entropy: a run is the same each time.
const NO_SEED: &[u32] = &[0x4865_6170, 0x676c_6173, 0x7300_0000];

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let record = Record {
        data: Data::Numbers(vec![0; N + 1].into()),
        ..Record::new(RecordKind::Random, Vec::new(), [0; 3])
    };
    let id = vm.alloc(class, Payload::Record(std::rc::Rc::new(record)));
    vm.temps.push(id);
    let seeded =
        if class == Class::Random.id() { seed_with(vm, id, args.get(1)) } else { seed_with(vm, id, None) };
    vm.temps.pop();
    if let Err(raised) = seeded {
        vm.heap.decref(id);
        return Err(raised);
    }
    Ok(id.into())
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("Random", args, 1, 0, 1)?;
    seed_with(vm, vm.arg(args, 0), args.get(1))?;
    Ok(vm.none().into())
}

/// The generator of an object.
fn generator(vm: &Vm, id: ObjectId) -> MT19937 {
    let mut words = [0_u32; N];
    let mut index = N;
    if let Some(record) = vm.heap.record_of(id) {
        for (word, number) in words.iter_mut().zip(record.extra()) {
            *word = *number as u32;
        }
        index = record.extra().get(N).map_or(N, |index| (*index as usize).min(N));
    }
    let mut generator = MT19937::default();
    generator.set_state(&words);
    generator.set_index(index);
    generator
}

/// Keeps the generator's state in the object.
fn keep(vm: &mut Vm, id: ObjectId, generator: &MT19937) {
    if let Some(numbers) = vm.heap.record_mut(id).and_then(Record::extra_mut) {
        numbers.clear();
        numbers.extend(generator.get_state().iter().map(|word| i64::from(*word)));
        numbers.push(generator.get_index() as i64);
    }
}

/// `random_seed`: an int by its absolute value, anything else by its hash.
fn seed_with(vm: &mut Vm, id: ObjectId, given: Option<ObjectId>) -> Result<()> {
    let key = match given.filter(|given| !vm.is_none(*given)) {
        None => NO_SEED.to_vec(),
        Some(given) => {
            let value: BigUint = match vm.big(given) {
                Some(value) => value.abs().try_into().unwrap_or_default(),
                None => BigUint::from(vm.hash_of(given)? as u64),
            };
            let words = value.to_u32_digits();
            if words.is_empty() { vec![0] } else { words }
        }
    };
    let generator = MT19937::new_with_slice_seed(&key);
    keep(vm, id, &generator);
    Ok(())
}

fn seed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    seed_with(vm, vm.arg(args, 0), args.get(1))?;
    Ok(vm.none().into())
}

fn random(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let mut generator = generator(vm, id);
    let value = gen_res53(&mut generator);
    keep(vm, id, &generator);
    Ok(vm.heap.new_float(value).into())
}

/// Words of 32 bits, the least significant first; the last one gives its upper bits.
fn getrandbits(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let count = vm.index(vm.arg(args, 1))?;
    if count.is_negative() {
        return Err(vm.value_error("Cannot convert negative int"));
    }
    let Ok(mut count) = u64::try_from(&count) else {
        return Err(vm.raise(crate::vm::Exc::OverflowError, "Python int too large to convert to C int"));
    };
    if count == 0 {
        return Ok(vm.heap.new_int(0).into());
    }
    let mut generator = generator(vm, id);
    let mut words = Vec::new();
    while count > 0 {
        let word = generator.next_u32();
        words.push(if count < 32 { word >> (32 - count) } else { word });
        count = count.saturating_sub(32);
    }
    keep(vm, id, &generator);
    let value = BigInt::from(BigUint::new(words));
    Ok(vm.heap.new_big_int(value).into())
}

fn getstate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let numbers =
        vm.heap.record_of(vm.arg(args, 0)).map(|record| record.extra().to_vec()).unwrap_or_default();
    let items = numbers.into_iter().map(|number| vm.heap.new_int(number)).collect();
    Ok(vm.heap.new_tuple(items).into())
}

fn setstate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, state) = (vm.arg(args, 0), vm.arg(args, 1));
    if !matches!(vm.heap.payload(state), Payload::Tuple(_)) {
        return Err(vm.type_error("state vector must be a tuple"));
    }
    let items = vm.heap.items(state).to_vec();
    if items.len() != N + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut numbers = Vec::with_capacity(items.len());
    for item in items {
        numbers.push(vm.index_i64(item)?);
    }
    if numbers.last().is_some_and(|index| !(0..=N as i64).contains(index)) {
        return Err(vm.value_error("invalid state"));
    }
    if let Some(known) = vm.heap.record_mut(id).and_then(Record::extra_mut) {
        *known = numbers;
    }
    Ok(vm.none().into())
}
