//! Making heap objects of compiled units: code objects with their constants and names.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use heapglass_memory::object::{CodeBody, Payload, RecordKind, UnitId, surrogate};
use heapglass_memory::profile::Folding;
use heapglass_memory::{Class, ObjectId};

use super::adaptive::Sites;
use super::comprehensions::comprehensions;
use super::{Vm, stand_ins};
use crate::compile::old_consts::{Displays, OldCode};
use crate::compile::old_lines::OldLine;
use crate::compile::{Const, ConstKey, Local, Module, Unit};

/// A unit as the interpreter needs it.
#[derive(Debug)]
pub struct UnitState {
    pub unit: Rc<Unit>,
    /// Where comprehensions begin that call a function, and their variables.
    pub comprehensions: BTreeMap<u32, u32>,
    /// Whether its lines are the program's own.
    pub is_program: bool,
    /// Whether CPython has it in C: it is shown as a built-in function.
    pub stands_for_c: bool,
    /// Whether it runs where CPython runs its own in C: its frames are in no traceback.
    pub leaves_no_trace: bool,
    /// The text that it was compiled from, for tracebacks; empty for what `exec` and its like compile.
    pub source: Rc<str>,
}

/// Where code comes from.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    /// The program itself, not the library.
    pub is_program: bool,
    /// What tracebacks show.
    pub source: Rc<str>,
    /// The object that is the file's name, where the program gave it. Borrowed.
    pub filename: Option<ObjectId>,
    /// As unmarshalled from a `.pyc`: names among the constants are immortal (`r_object`, Python/marshal.c), and no
    /// syntax tree holds the literals.
    pub is_library: bool,
}

/// Constants of one module, shared by its code objects (FACTS 6: one constant cache per compiled module).
#[derive(Default)]
pub(super) struct ConstCache {
    pub(super) known: BTreeMap<ConstKey, ObjectId>,
    /// Texts that were interned before: the code has that object, and the syntax tree another.
    interned: BTreeSet<ConstKey>,
    old_lines: Vec<OldLine>,
    /// What 3.11 to 3.13 make of constants otherwise.
    pub(super) displays: Rc<Displays>,
    /// Constants as 2.7's parser made them, each code object's own. References.
    pub(super) parsed: BTreeMap<ConstKey, Vec<ObjectId>>,
    /// The code objects that use it.
    codes: Vec<(ObjectId, Rc<Unit>)>,
}

impl Vm {
    /// The code object of a module. New reference. The constants of the syntax tree are held by the interpreter
    /// while the program runs.
    pub(crate) fn load_module(&mut self, module: &Module, origin: &Origin) -> ObjectId {
        let (code, literals) = self.load_text(module, origin);
        let mut held = (*self.held).clone();
        held.extend(literals.into_iter().map(|id| (id, "syntax tree")));
        self.held = Rc::new(held);
        code
    }

    /// The code object of a text, and the constants of its syntax tree. New references.
    pub(crate) fn load_text(&mut self, module: &Module, origin: &Origin) -> (ObjectId, Vec<ObjectId>) {
        let is_remarked = origin.is_program && self.heap.profile.codes.marks_ends_of_loops;
        let old_lines = if is_remarked { module.old_lines() } else { Vec::new() };
        let mut cache = ConstCache { old_lines, ..ConstCache::default() };
        // The parser makes every identifier immortal (`_PyPegen_new_identifier`); most stand in the code's names.
        for name in &module.keywords {
            self.heap.intern_immortal(name);
        }
        let folding = self.heap.profile.codes.folding;
        let old = if folding == Folding::Code && !origin.is_library { module.old_code() } else { None };
        if folding == Folding::Tree && !origin.is_library {
            cache.displays = Rc::new(module.displays());
        }
        let code = self.make_code(&module.unit, origin, &mut cache, old.as_ref().map(|old| &old.0));
        if let Some((_, tree)) = old {
            let held = tree.iter().map(|literal| self.parsed_literal(literal, origin, &mut cache)).collect();
            cache.parsed.into_values().flatten().for_each(|id| self.heap.decref(id));
            return (code, held);
        }
        if self.heap.profile.codes.shares_constants {
            self.share_tuples(&cache);
        }
        if origin.is_library {
            return (code, Vec::new());
        }
        let mut held = Vec::new();
        let mut seen = cache.interned.clone();
        for literal in &module.literals {
            let key = ConstKey::of(literal);
            // The code shares the first of equal literals; the tree holds the others as objects of their own.
            let id = match cache.known.get(&key) {
                Some(known) if seen.insert(key) => self.heap.new_ref(*known),
                _ => self.own_literal(literal, origin),
            };
            held.push(id);
        }
        if self.heap.profile.codes.tree_holds_folded {
            let folded = module.folded();
            let keys = folded.iter().map(ConstKey::of).filter(|key| seen.insert(key.clone()));
            let known: Vec<ObjectId> = keys.filter_map(|key| cache.known.get(&key).copied()).collect();
            held.extend(known.into_iter().map(|id| self.heap.new_ref(id)));
        }
        (code, held)
    }

    /// A literal that the code does not use, since it uses an equal one: only the code's are interned.
    fn own_literal(&mut self, literal: &Const, origin: &Origin) -> ObjectId {
        match literal {
            Const::Str(text) => self.heap.new_str(text),
            _ => self.make_const(literal, origin, &mut ConstCache::default()),
        }
    }

    /// A value of the syntax tree, which code objects have too: each the first of those that are equal.
    fn parsed_literal(&mut self, literal: &Const, origin: &Origin, cache: &mut ConstCache) -> ObjectId {
        let known = cache.parsed.get_mut(&ConstKey::of(literal)).and_then(Vec::pop);
        match known {
            Some(known) => known,
            None => self.own_literal(literal, origin),
        }
    }

    /// A unit joins the table.
    pub(crate) fn add_unit(&mut self, unit: Rc<Unit>, is_program: bool, source: Rc<str>) -> UnitId {
        let id = UnitId(self.units.len() as u32);
        Rc::make_mut(&mut self.adaptive).push(Rc::new(Sites::new(&unit)));
        Rc::make_mut(&mut self.units).push(Rc::new(UnitState {
            stands_for_c: !is_program && stand_ins::is_in_c(&unit.filename),
            leaves_no_trace: !is_program && stand_ins::leaves_no_trace(&unit.filename, &unit.name),
            comprehensions: comprehensions(&unit, self.heap.profile.codes.comprehensions),
            unit,
            is_program,
            source,
        }));
        id
    }

    pub(super) fn make_code(
        &mut self,
        unit: &Rc<Unit>,
        origin: &Origin,
        cache: &mut ConstCache,
        old: Option<&OldCode>,
    ) -> ObjectId {
        let qualname = self.heap.new_interned(&unit.qualname);
        // What a class's body binds to `__qualname__` is that very string (`codegen_class_body`).
        if unit.consts.iter().any(|constant| matches!(constant, Const::Str(text) if *text == unit.qualname)) {
            cache.known.entry(ConstKey::Str(unit.qualname.clone())).or_insert(qualname);
        }
        let (consts, unit) = self.constants(unit, origin, cache, old);
        let unit = &unit;
        let names = unit.names.iter().map(|name| self.heap.intern_immortal(name)).collect();
        let locals_plus =
            unit.locals_plus.iter().map(|local: &Local| self.heap.intern_immortal(&local.name)).collect();
        let is_remarked = origin.is_program && self.heap.profile.codes.marks_ends_of_loops;
        let marked =
            if is_remarked { Rc::new(unit.with_old_lines(&cache.old_lines)) } else { Rc::clone(unit) };
        let id = self.add_unit(marked, origin.is_program, Rc::clone(&origin.source));
        let body = CodeBody {
            unit: id,
            name: self.heap.intern_immortal(&unit.name),
            qualname,
            filename: match origin.filename {
                Some(filename) => self.heap.new_ref(filename),
                None => self.heap.new_interned(&unit.filename),
            },
            consts,
            names,
            locals_plus,
            own_tuples: Vec::new(),
            shares_consts: false,
            size_bytes: self.code_bytes(unit),
            frame_slots: self.frame_slots(unit),
        };
        let code = self.heap.new_object(Class::Code.id(), Payload::Code(Rc::new(body)));
        cache.codes.push((code, Rc::clone(unit)));
        code
    }

    /// Slots of a frame: locals, cells, evaluation stack. In 2.7 a parameter and its cell are two, and calls push nothing
    /// but function and arguments.
    fn frame_slots(&self, unit: &Unit) -> u32 {
        let slots = unit.locals_plus.len() as u32;
        if !self.heap.profile.objects.frame_has_slot {
            return slots + unit.stack_size;
        }
        let is_both = |local: &&Local| local.has(Local::CELL) && local.kind & Local::ARG != 0;
        let both = unit.locals_plus.iter().filter(is_both).count() as u32;
        slots + both + unit.stack_without_nulls()
    }

    /// `code_sizeof`: the bytecode lies in the object, in whole words.
    fn code_bytes(&self, unit: &Unit) -> u64 {
        let basic = self.heap.type_body(Class::Code.id()).basic_bytes;
        if !self.heap.profile.objects.embeds_bytecode {
            return basic;
        }
        let saved = if self.heap.profile.codes.returns_constants { unit.constant_returns() } else { 0 };
        (basic + 2 * (unit.code.len() - saved) as u64).next_multiple_of(8)
    }

    /// A code's constants, and the unit that loads them. New references.
    fn constants(
        &mut self,
        unit: &Rc<Unit>,
        origin: &Origin,
        cache: &mut ConstCache,
        old: Option<&OldCode>,
    ) -> (Vec<ObjectId>, Rc<Unit>) {
        if let Some(old) = old {
            return self.constants_of_old(unit, old, origin, cache);
        }
        if let Some(made) = self.constants_of_displays(unit, origin, cache) {
            return made;
        }
        let known = if self.heap.profile.codes.shares_constants {
            None
        } else {
            Some(std::mem::take(&mut cache.known))
        };
        let consts = unit.consts.iter().map(|c| self.cached_const(c, origin, cache)).collect();
        if let Some(known) = known {
            cache.known.extend(known);
        }
        (consts, Rc::clone(unit))
    }

    /// `makecode` puts a code's own tuples through the same cache: one that is equal to a constant, or to another
    /// code's, is that tuple (CPython 3.14 Python/assemble.c, `_PyCompile_ConstCacheMergeOne`).
    fn share_tuples(&mut self, cache: &ConstCache) {
        let mut first = BTreeMap::new();
        let mut shared = cache.known.clone();
        for (code, unit) in &cache.codes {
            let texts = |items: &mut dyn Iterator<Item = &Box<str>>| {
                ConstKey::Tuple(items.map(|text| ConstKey::Str(text.clone())).collect())
            };
            let consts = self.consts_key(unit);
            match first.get(&consts) {
                Some(other) if !shared.contains_key(&consts) => {
                    let tuple = self.tuple_of_consts(*other);
                    shared.insert(consts.clone(), tuple);
                    self.use_tuples(*other, vec![tuple], true);
                }
                Some(_) => {}
                None if shared.contains_key(&consts) => {}
                None => {
                    first.insert(consts.clone(), *code);
                }
            }
            let shares_consts = shared.contains_key(&consts);
            let keys = [
                consts,
                texts(&mut unit.names.iter()),
                texts(&mut unit.locals_plus.iter().map(|local| &local.name)),
            ];
            let tuples = keys.iter().filter_map(|key| shared.get(key));
            let tuples = tuples.copied().map(|tuple| self.heap.new_ref(tuple)).collect();
            self.use_tuples(*code, tuples, shares_consts);
        }
    }

    /// The constants of a code as one.
    fn consts_key(&self, unit: &Unit) -> ConstKey {
        let has_common = self.heap.profile.codes.has_common_constants;
        let is_common = |constant: &Const| match constant {
            Const::None | Const::True | Const::False => true,
            Const::Str(text) => text.is_empty(),
            Const::Int(value) => *value == (-1).into(),
            _ => false,
        };
        let own = unit.consts.iter().enumerate().filter(|(at, c)| *at == 0 || !(has_common && is_common(c)));
        ConstKey::Tuple(own.map(|(_, constant)| ConstKey::of(constant)).collect())
    }

    /// The constants of a code as an object. New reference.
    fn tuple_of_consts(&mut self, code: ObjectId) -> ObjectId {
        let consts = self.heap.code_body_mut(code).map(|body| body.consts.clone()).unwrap_or_default();
        let consts = consts.into_iter().map(|id| self.heap.new_ref(id)).collect();
        self.heap.new_tuple_tracked(consts)
    }

    /// A code has these tuples, which it steals, and its constants in one of them if it `shares_consts`.
    pub(crate) fn use_tuples(&mut self, code: ObjectId, tuples: Vec<ObjectId>, shares_consts: bool) {
        let Some(body) = self.heap.code_body_mut(code) else { return };
        body.own_tuples.extend(tuples);
        let consts = if shares_consts && !body.shares_consts { body.consts.clone() } else { Vec::new() };
        body.shares_consts |= shares_consts;
        consts.into_iter().for_each(|id| self.heap.decref(id));
    }

    /// A constant as the module's cache has it. New reference.
    pub(super) fn cached_const(
        &mut self,
        constant: &Const,
        origin: &Origin,
        cache: &mut ConstCache,
    ) -> ObjectId {
        let key = ConstKey::of(constant);
        if let Some(known) = cache.known.get(&key) {
            return self.heap.new_ref(*known);
        }
        let id = self.make_const(constant, origin, cache);
        cache.known.insert(key, id);
        id
    }

    fn make_const(&mut self, constant: &Const, origin: &Origin, cache: &mut ConstCache) -> ObjectId {
        match constant {
            Const::None => self.heap.constants.none,
            Const::True => self.heap.constants.true_,
            Const::False => self.heap.constants.false_,
            Const::Ellipsis => self.heap.constants.ellipsis,
            Const::Int(value) => self.heap.new_big_int(value.clone()),
            Const::Float(value) => self.heap.new_float(*value),
            Const::Complex(re, im) => {
                self.heap.new_object(Class::Complex.id(), Payload::Complex(Rc::new((*re, *im))))
            }
            // `intern_constants`: identifier-like strings are interned, mortally (FACTS 5.3).
            Const::Str(text) if is_identifier_like(text) && origin.is_library => {
                self.heap.intern_immortal(text)
            }
            Const::Str(text) if is_identifier_like(text) => {
                if self.heap.known_interned(text).is_some() {
                    cache.interned.insert(ConstKey::of(constant));
                }
                self.heap.new_interned(text)
            }
            Const::Str(text) => self.heap.new_str(text),
            Const::Surrogates(bytes) => self.heap.new_str(&surrogate::from_wtf8(bytes)),
            Const::Bytes(bytes) => self.heap.new_bytes(bytes.to_vec()),
            Const::Tuple(items) => {
                let items: Vec<_> = items.iter().map(|item| self.cached_const(item, origin, cache)).collect();
                // `PyTuple_New` of constant folding tracks it; a collection untracks it later.
                self.heap.new_tuple_tracked(items)
            }
            Const::FrozenSet(items) => {
                let set = self.heap.new_set(Class::FrozenSet.id());
                for item in items {
                    let item = self.cached_const(item, origin, cache);
                    if let Ok(hash) = self.hash_of(item) {
                        let _ = self.set_add_hashed(set, item, hash);
                    }
                    self.heap.decref(item);
                }
                set
            }
            Const::Slice(parts) => {
                let fields = parts.iter().map(|part| Some(self.cached_const(part, origin, cache))).collect();
                self.heap.new_record(RecordKind::Slice, fields, [0; 3])
            }
            Const::Code(unit) => self.make_code(unit, origin, cache, None),
        }
    }
}

/// `should_intern_string`: ASCII letters, digits and underscores only (Objects/codeobject.c).
pub(super) fn is_identifier_like(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
