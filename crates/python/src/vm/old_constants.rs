//! Code objects' constants in versions whose compiler makes others than 3.14's (`compile::old_consts`).

use std::collections::BTreeMap;
use std::rc::Rc;

use heapglass_memory::object::{Payload, RecordKind, surrogate};
use heapglass_memory::{Class, ObjectId};

use super::Vm;
use super::load::{ConstCache, Origin, is_identifier_like};
use crate::compile::old_consts::{Displays, OldCode, OldConst, Part};
use crate::compile::{Const, ConstKey, Position, Unit, flag, op};

/// A code's constants, and what its loads give.
#[derive(Default)]
struct Made {
    consts: Vec<ObjectId>,
    loads: BTreeMap<u32, Part>,
    own: u32,
}

/// A load of a constant: offset, place, index, and what comes next.
struct Load {
    at: u32,
    place: Position,
    constant: u32,
    next: u8,
}

fn loads(unit: &Unit) -> impl Iterator<Item = Load> {
    let mut extended = 0;
    unit.code.iter().zip(&unit.positions).enumerate().filter_map(move |(at, (instr, place))| {
        let constant = extended << 8 | u32::from(instr.arg);
        extended = if instr.op == op::EXTENDED_ARG { constant } else { 0 };
        let next = unit.code.get(at + 1).map_or(op::NOP, |instr| instr.op);
        (instr.op == op::LOAD_CONST).then_some(Load { at: at as u32, place: *place, constant, next })
    })
}

impl Vm {
    /// The constants as 2.7's compiler makes them, and the unit that uses them. New references.
    pub(super) fn constants_of_old(
        &mut self,
        unit: &Rc<Unit>,
        old: &OldCode,
        origin: &Origin,
        cache: &mut ConstCache,
    ) -> (Vec<ObjectId>, Rc<Unit>) {
        let inner = inner_units(unit, old);
        let outer = std::mem::take(&mut cache.known);
        let mut made = Made::default();
        for constant in &old.consts {
            let id = match constant {
                OldConst::Inner(index) => match (inner.get(*index), old.inner.get(*index)) {
                    (Some(Some(unit)), Some(code)) => self.make_code(unit, origin, cache, Some(code)),
                    _ => self.none(),
                },
                OldConst::Tuple(items) => {
                    let items = items.iter().filter_map(|index| made.consts.get(*index as usize).copied());
                    let items = items.map(|id| self.heap.new_ref(id)).collect();
                    self.heap.new_tuple_tracked(items)
                }
                OldConst::Docstring => self.docstring(unit),
                OldConst::Folded(value) => self.fresh(value),
                OldConst::Literal(value) => {
                    let id = self.parsed(value);
                    let held = self.heap.new_ref(id);
                    cache.parsed.entry(ConstKey::of(value)).or_default().push(held);
                    id
                }
            };
            made.consts.push(id);
        }
        made.own = made.consts.len() as u32;
        self.intern_names(&mut made.consts);
        cache.known = outer;
        self.remaining(unit, old, &inner, origin, cache, &mut made);
        (made.consts, made_unit(unit, made.loads, made.own))
    }

    /// Says what each load gives; what 2.7 has no constant for comes behind the others.
    fn remaining(
        &mut self,
        unit: &Rc<Unit>,
        old: &OldCode,
        inner: &[Option<Rc<Unit>>],
        origin: &Origin,
        cache: &mut ConstCache,
        made: &mut Made,
    ) {
        let shared = old.shared();
        let outer = std::mem::take(&mut cache.known);
        for (key, index) in &shared {
            cache.known.extend(made.consts.get(*index as usize).map(|id| (key.clone(), *id)));
        }
        let mut hidden: BTreeMap<u32, u32> = BTreeMap::new();
        for load in loads(unit) {
            let Some(constant) = unit.consts.get(load.constant as usize) else { continue };
            let is_display = matches!(load.next, op::LIST_EXTEND | op::SET_UPDATE);
            let known = match old.loads.get(&load.place) {
                Some(Part::Tuple(parts) | Part::List(parts) | Part::Set(parts)) if is_display => {
                    Some(Part::Items(parts.clone()))
                }
                Some(part) if !matches!(constant, Const::Code(_)) => Some(part.clone()),
                _ => known_part(constant, load.next, old, inner, &shared),
            };
            let part = known.unwrap_or_else(|| {
                let index = *hidden.entry(load.constant).or_insert_with(|| {
                    made.consts.push(self.cached_const(constant, origin, cache));
                    made.consts.len() as u32 - 1
                });
                Part::Const(index)
            });
            made.loads.insert(load.at, part);
        }
        cache.known = outer;
    }

    fn docstring(&mut self, unit: &Unit) -> ObjectId {
        match unit.consts.first() {
            Some(Const::Str(text)) if unit.flags & flag::HAS_DOCSTRING != 0 => self.heap.new_str(text),
            _ => self.none(),
        }
    }

    /// A constant as 2.7's parser makes it: strings are not interned yet.
    fn parsed(&mut self, value: &Const) -> ObjectId {
        match value {
            // One character behind ASCII comes out of a decoder, which makes it a string of its own.
            Const::Str(text) if !text.is_ascii() => self.heap.new_own_str(text),
            Const::Tuple(items) => {
                let items = items.iter().map(|item| self.parsed(item)).collect();
                self.heap.new_tuple_tracked(items)
            }
            _ => self.fresh(value),
        }
    }

    /// `PyCode_New` interns what could be a name; bytes are strings, too.
    fn intern_names(&mut self, consts: &mut [ObjectId]) {
        for id in consts {
            let is_text =
                matches!(self.heap.payload(*id), Payload::Str(text) if is_identifier_like(&text.text));
            let is_bytes = matches!(self.heap.payload(*id), Payload::Bytes(bytes) if bytes.iter().all(|byte| is_in_name(*byte)));
            if is_text {
                *id = self.heap.intern_mortal(*id);
            } else if is_bytes {
                *id = self.heap.intern_bytes(*id);
            }
        }
    }

    /// A value as an operation would give it. New reference.
    fn fresh(&mut self, value: &Const) -> ObjectId {
        match value {
            Const::None => self.none(),
            Const::True => self.heap.constants.true_,
            Const::False => self.heap.constants.false_,
            Const::Ellipsis | Const::Code(_) => self.heap.constants.ellipsis,
            Const::Int(value) => self.heap.new_big_int(value.clone()),
            Const::Float(value) => self.heap.new_float(*value),
            Const::Complex(re, im) => {
                self.heap.new_object(Class::Complex.id(), Payload::Complex(Rc::new((*re, *im))))
            }
            Const::Str(text) => self.heap.new_str(text),
            Const::Surrogates(bytes) => self.heap.new_str(&surrogate::from_wtf8(bytes)),
            Const::Bytes(bytes) => self.heap.new_bytes(bytes.to_vec()),
            Const::Tuple(items) => {
                let items = items.iter().map(|item| self.fresh(item)).collect();
                self.heap.new_tuple(items)
            }
            Const::FrozenSet(items) => {
                let items = items.iter().map(|item| self.fresh(item)).collect();
                self.set_of(Class::FrozenSet, items)
            }
            Const::Slice(parts) => {
                let fields = parts.iter().map(|part| Some(self.fresh(part))).collect();
                self.heap.new_record(RecordKind::Slice, fields, [0; 3])
            }
        }
    }

    /// A set of items, which it steals.
    fn set_of(&mut self, class: Class, items: Vec<ObjectId>) -> ObjectId {
        let set = self.heap.new_set(class.id());
        for item in items {
            if let Ok(hash) = self.hash_of(item) {
                let _ = self.set_add_hashed(set, item, hash);
            }
            self.heap.decref(item);
        }
        set
    }

    /// What LOAD_CONST gives where it is not 3.14's constant. New reference.
    pub(in crate::vm) fn old_load(&mut self) -> Option<ObjectId> {
        let state = self.unit_of(self.frame.code);
        if let Part::Const(index) = state.unit.loads.get(&self.frame.last)? {
            let id = self.code_body(self.frame.code)?.consts.get(*index as usize).copied()?;
            return Some(self.heap.new_ref(id));
        }
        let unit = Rc::clone(&state.unit);
        unit.loads.get(&self.frame.last).map(|part| self.give(part))
    }

    fn give(&mut self, part: &Part) -> ObjectId {
        let constant = |vm: &Self, index: u32| {
            vm.code_body(vm.frame.code).and_then(|body| body.consts.get(index as usize).copied())
        };
        match part {
            Part::Const(index) => {
                let id = constant(self, *index).unwrap_or(self.none());
                self.heap.new_ref(id)
            }
            Part::Item(index, item) => {
                let tuple = constant(self, *index).unwrap_or(self.none());
                let id = self.heap.items(tuple).get(*item as usize).copied().unwrap_or(self.none());
                self.heap.new_ref(id)
            }
            Part::Value(value) => self.fresh(value),
            Part::Tuple(parts) => {
                let items = parts.iter().map(|part| self.give(part)).collect();
                self.heap.new_tuple(items)
            }
            Part::List(parts) => {
                let items = parts.iter().map(|part| self.give(part)).collect();
                self.heap.new_list(items)
            }
            Part::Set(parts) => {
                let items = parts.iter().map(|part| self.give(part)).collect();
                self.set_of(Class::Set, items)
            }
            Part::Items(parts) => {
                let items = parts.iter().map(|part| self.give(part)).collect();
                self.heap.new_virtual(Class::Tuple.id(), Payload::Tuple(Rc::new(items)))
            }
        }
    }

    /// The constants of 3.11 to 3.13, where a code has slices of constants or dicts with constant keys.
    pub(super) fn constants_of_displays(
        &mut self,
        unit: &Rc<Unit>,
        origin: &Origin,
        cache: &mut ConstCache,
    ) -> Option<(Vec<ObjectId>, Rc<Unit>)> {
        let displays = Rc::clone(&cache.displays);
        let has_any = |place| displays.slices.contains_key(place) || displays.dicts.contains_key(place);
        if !unit.positions.iter().any(has_any) {
            return None;
        }
        let (order, parts) = order(unit, &displays);
        let consts: Vec<_> =
            order.iter().map(|constant| self.cached_const(constant, origin, cache)).collect();
        let own = consts.len() as u32;
        Some((consts, made_unit(unit, parts, own)))
    }
}

/// `co_consts` of 3.11 to 3.13, and what the loads give.
fn order(unit: &Unit, displays: &Displays) -> (Vec<Const>, BTreeMap<u32, Part>) {
    let mut order = Order::default();
    let docstring = unit.consts.first().filter(|_| unit.flags & flag::HAS_DOCSTRING != 0);
    order.add(docstring.unwrap_or(&Const::None));
    let mut parts = BTreeMap::new();
    let mut keys = Vec::new();
    let mut loads = loads(unit).peekable();
    for (at, (instr, place)) in (0..).zip(unit.code.iter().zip(&unit.positions)) {
        let key = displays.keys.get(place);
        let load = loads.next_if(|load| load.at == at);
        let constant = load.and_then(|load| unit.consts.get(load.constant as usize));
        match (constant, key) {
            (Some(_), Some(key)) => keys.push((at, *key)),
            (Some(constant), None) => {
                let part = match displays.slices.get(place) {
                    Some(slice) => {
                        let whole = order.add(&slice.of);
                        slice.bounds.iter().for_each(|bound| {
                            order.add(bound);
                        });
                        if slice.of == slice.value {
                            Part::Const(whole)
                        } else {
                            Part::Value(slice.value.clone())
                        }
                    }
                    None => Part::Const(order.add(constant)),
                };
                parts.insert(at, part);
            }
            (None, None) if instr.op == op::LOAD_SMALL_INT => {
                order.add(&Const::Int(instr.arg.into()));
            }
            (None, _) if instr.op == op::BUILD_MAP => {
                displays.dicts.get(place).into_iter().for_each(|keys| {
                    order.add(keys);
                });
            }
            (None, _) => {}
        }
    }
    for (at, (dict, item)) in keys {
        if let Some(keys) = displays.dicts.get(&dict) {
            let index = order.add(keys);
            parts.insert(at, Part::Item(index, item));
        }
    }
    (order.all, parts)
}

/// Constants in the order of their first use.
#[derive(Default)]
struct Order {
    all: Vec<Const>,
    known: BTreeMap<ConstKey, u32>,
}

impl Order {
    fn add(&mut self, constant: &Const) -> u32 {
        *self.known.entry(ConstKey::of(constant)).or_insert_with(|| {
            self.all.push(constant.clone());
            self.all.len() as u32 - 1
        })
    }
}

fn made_unit(unit: &Unit, loads: BTreeMap<u32, Part>, own: u32) -> Rc<Unit> {
    Rc::new(Unit { loads, own_consts: Some(own), ..unit.clone() })
}

fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The units of the inner code objects: the same name and line, and the same place among those that have them.
fn inner_units(unit: &Unit, old: &OldCode) -> Vec<Option<Rc<Unit>>> {
    let mut units: Vec<Option<&Rc<Unit>>> = unit
        .consts
        .iter()
        .map(|constant| if let Const::Code(unit) = constant { Some(unit) } else { None })
        .collect();
    let mut next = |code: &OldCode| {
        let is_it = |unit: &&Rc<Unit>| unit.name == code.name && unit.first_line == code.line;
        units.iter_mut().find(|unit| unit.as_ref().is_some_and(is_it)).and_then(Option::take)
    };
    old.inner.iter().map(|code| next(code).cloned()).collect()
}

/// What a load gives that is not an expression's, if 2.7 has a constant for it: functions, names, defaults.
fn known_part(
    constant: &Const,
    next: u8,
    old: &OldCode,
    inner: &[Option<Rc<Unit>>],
    shared: &BTreeMap<ConstKey, u32>,
) -> Option<Part> {
    let known = |constant: &Const| shared.get(&ConstKey::of(constant)).copied().map(Part::Const);
    match constant {
        Const::Code(unit) => {
            let index =
                inner.iter().position(|inner| inner.as_ref().is_some_and(|inner| Rc::ptr_eq(inner, unit)))?;
            let is_it = |constant: &OldConst| *constant == OldConst::Inner(index);
            old.consts.iter().position(is_it).map(|index| Part::Const(index as u32))
        }
        Const::None | Const::True | Const::False | Const::Ellipsis => Some(Part::Value(constant.clone())),
        // Defaults are loaded one by one.
        Const::Tuple(items) if next == op::LOAD_CONST => Some(Part::Tuple(
            items.iter().map(|item| known(item).unwrap_or(Part::Value(item.clone()))).collect(),
        )),
        _ => known(constant),
    }
}
