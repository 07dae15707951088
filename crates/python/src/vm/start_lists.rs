//! What compiling a program leaves on the free lists: the compiler's own dicts, lists, tuples and ints, which die
//! before the first line runs.
//!
//! CPython's compiler is followed through what it allocates of the types that have a free list, in its order
//! (CPython 3.14 Python/symtable.c, compile.c, codegen.c, assemble.c; Objects/codeobject.c, `_PyCode_ConstantKey`).
//! What is taken beyond what is parked is parked too when it dies, so a list has in the end the more of what was there
//! and the most that was in use at a time, less what stays with the code. What a scope has is read off its code.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_memory::heap::ParkedList;
use heapglass_memory::profile::Profile;

use super::start_scopes::{Comprehensions, Inlined, Scope, locals_of, name_of};
use crate::compile::{Const, ConstKey, Local, Module, Unit, flag, op};

/// The parser makes an int or a float each time it meets the number, and the arena keeps them: for `primary`, which is
/// left-recursive, it does so twice; once more where an assignment's value might have been a target.
const PARSES: i32 = 2;
/// Names up to here share the smallest table of a dict, which has a free list.
pub(super) const SMALL_TABLE: usize = 5;
/// Dicts of a `compiler_unit`: constants, names, variables, cells, free variables, hidden ones.
const UNIT_DICTS: i32 = 6;

/// How many blocks each free list has when the first line is about to run.
pub(super) fn parked(module: &Module, profile: &Profile) -> Left {
    let mut traffic = Traffic::default();
    traffic.run(module);
    let before = profile.parked_at_start;
    let known = |list| before.iter().find(|row| row.0 == list).map_or(0, |row| i32::from(row.1));
    let used = |list| traffic.used.get(&list).copied().unwrap_or_default();
    let mut left = Left::default();
    if !profile.counts_compiler {
        // What a first line finds, and the tables of dicts; loading takes tuples of one item.
        let tables = u32::try_from(used(ParkedList::DictKeys).most).unwrap_or(0);
        left.parked = before.iter().map(|row| (row.0, u32::from(row.1))).collect();
        left.parked.push((ParkedList::DictKeys, tables));
        left.parked_while_loading = 5;
        return left;
    }
    for list in ParkedList::all() {
        let (known, used) = (known(list), used(list));
        left.parked.push((list, u32::try_from(known.max(used.most) - used.now).unwrap_or(0)));
        if list.is_gc() {
            left.allocated += u32::try_from(used.most - known).unwrap_or(0);
        }
    }
    left.allocated += traffic.others;
    left
}

/// What compiling leaves.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Tuples of one item that are parked while the program's code is made.
    pub parked_while_loading: u32,
    /// Blocks on each free list.
    pub parked: Vec<(ParkedList, u32)>,
    /// Objects that the collector has counted, since no free list had a block for them.
    pub allocated: u32,
}

/// Objects of one type: how many are in use, and the most that ever were.
#[derive(Clone, Copy, Debug, Default)]
struct Used {
    now: i32,
    most: i32,
}

/// A dict's table as far as its free list is concerned.
#[derive(Clone, Debug, Default)]
struct Table {
    keys: BTreeSet<ConstKey>,
    /// Its table came off the free list, and has not been given back.
    is_small: bool,
}

#[derive(Debug, Default)]
struct Traffic {
    used: BTreeMap<ParkedList, Used>,
    /// `c_const_cache`.
    cache: Table,
    /// Tuples, by their length, that only this cache holds.
    dying: Vec<usize>,
    /// Objects without a free list that the collector has counted: constant slices and frozensets.
    others: u32,
}

impl Traffic {
    fn take(&mut self, list: ParkedList, count: i32) {
        let used = self.used.entry(list).or_default();
        used.now += count;
        used.most = used.most.max(used.now);
    }

    fn give(&mut self, list: ParkedList, count: i32) {
        self.take(list, -count);
    }

    fn take_tuple(&mut self, items: usize, count: i32) {
        if let Ok(items @ 1..=20) = u8::try_from(items) {
            self.take(ParkedList::Tuple(items), count);
        }
    }

    fn run(&mut self, module: &Module) {
        for literal in &module.literals {
            self.literal(literal, PARSES);
        }
        for literal in &module.first_literals {
            self.literal(literal, 1);
        }
        // The arena's list; const_cache, c_stack; st_stack, st_blocks.
        self.take(ParkedList::List, 3);
        self.take(ParkedList::Dict, 2);
        let scope = Scope::of(&module.unit);
        self.enter_scope(&scope);
        self.analyze(&scope);
        self.unit(&module.unit, &scope);
        // Those that were folded into others are in the cache too.
        let folded =
            |literal: &&Const| matches!(literal, Const::Float(_) | Const::Complex(..) | Const::Bytes(_));
        for literal in module.literals.iter().filter(folded) {
            let key = ConstKey::of(literal);
            if !self.cache.keys.contains(&key) {
                self.merge(&key);
            }
        }
        // All that stays is in `now`: the rest goes when the compiler does.
        self.leave_scope(&scope);
        self.give(ParkedList::Dict, 2);
        self.give(ParkedList::List, 2);
        for items in std::mem::take(&mut self.dying) {
            self.take_tuple(items, -1);
        }
        let mut cache = std::mem::take(&mut self.cache);
        self.drop_table(&cache);
        for key in std::mem::take(&mut cache.keys) {
            self.key(&key, -1);
        }
    }

    fn literal(&mut self, literal: &Const, times: i32) {
        match literal {
            Const::Int(value) if is_parked_int(value) => self.take(ParkedList::Int, times),
            Const::Float(_) => self.take(ParkedList::Float, times),
            _ => {}
        }
    }

    /// `ste_new`, and the symbols of a scope and of those inside of it.
    fn enter_scope(&mut self, scope: &Scope) {
        self.take(ParkedList::Dict, 1);
        self.take(ParkedList::List, 2 + i32::from(scope.has_directives));
        self.take_keys(scope.symbols);
        scope.inner.iter().for_each(|inner| self.enter_scope(inner));
    }

    fn take_keys(&mut self, names: usize) {
        if names > 0 {
            self.take(ParkedList::DictKeys, 1);
        }
        if names > SMALL_TABLE {
            self.give(ParkedList::DictKeys, 1);
        }
    }

    fn leave_scope(&mut self, scope: &Scope) {
        scope.inner.iter().for_each(|inner| self.leave_scope(inner));
        self.give(ParkedList::Int, scope.symbols as i32);
        self.give(ParkedList::Dict, 1);
        self.give(ParkedList::List, 2 + i32::from(scope.has_directives));
        if (1..=SMALL_TABLE).contains(&scope.symbols) && !scope.outgrows() {
            self.give(ParkedList::DictKeys, 1);
        }
    }

    /// `analyze_block`: a dict of the names' scopes while the scope and those in it are looked at; then each symbol
    /// gets its flags anew, as ints above the small ones (`update_symbols`; one more for free names).
    fn analyze(&mut self, scope: &Scope) {
        self.take(ParkedList::Dict, 1);
        self.take_keys(scope.symbols);
        scope.inner.iter().for_each(|inner| self.analyze(inner));
        self.take(ParkedList::Int, scope.symbols as i32 + 1);
        self.give(ParkedList::Int, 1);
        if (1..=SMALL_TABLE).contains(&scope.symbols) {
            self.give(ParkedList::DictKeys, 1);
        }
        self.give(ParkedList::Dict, 1);
    }

    /// A `compiler_unit`, from `_PyCompile_EnterScope` to `compiler_unit_free`.
    fn unit(&mut self, unit: &Unit, scope: &Scope) {
        self.take(ParkedList::Dict, UNIT_DICTS);
        self.take(ParkedList::List, 1);
        self.give(ParkedList::List, 1);
        let mut tables = UnitTables::default();
        self.first_names(unit, &mut tables);
        self.body(unit, scope, &mut tables);
        self.take(ParkedList::List, 1);
        self.code_object(unit);
        self.give(ParkedList::List, 1);
        for table in
            [tables.consts, tables.names, tables.variables, tables.cells, tables.frees, tables.hidden]
        {
            self.drop_table(&table);
        }
        self.give(ParkedList::Dict, UNIT_DICTS);
    }

    fn drop_table(&mut self, table: &Table) {
        if table.is_small {
            self.give(ParkedList::DictKeys, 1);
        }
    }

    /// Parameters, cells and free variables.
    fn first_names(&mut self, unit: &Unit, tables: &mut UnitTables) {
        for local in &unit.locals_plus {
            if local.kind & Local::ARG != 0 {
                self.add(&mut tables.variables, name_key(&local.name));
            }
            if local.has(Local::CELL) {
                self.add(&mut tables.cells, name_key(&local.name));
            }
            if local.has(Local::FREE) {
                self.add(&mut tables.frees, name_key(&local.name));
            }
        }
    }

    /// Adds a key to a dict; whether it is new. A table of strings only is small while it has up to five.
    fn add(&mut self, table: &mut Table, key: ConstKey) -> bool {
        let is_text = matches!(key, ConstKey::Str(_));
        if table.keys.is_empty() && is_text {
            self.take(ParkedList::DictKeys, 1);
            table.is_small = true;
        }
        let is_new = table.keys.insert(key);
        if table.is_small && (!is_text || table.keys.len() > SMALL_TABLE) {
            self.give(ParkedList::DictKeys, 1);
            table.is_small = false;
        }
        is_new
    }

    /// The instructions in their order stand for the nodes in theirs.
    fn body(&mut self, unit: &Unit, scope: &Scope, tables: &mut UnitTables) {
        let is_hiding = unit.flags & flag::OPTIMIZED == 0;
        let (mut at, mut extended, mut inlined) = (0, 0, Comprehensions::default());
        let mut may_outgrow = scope.outgrows();
        while let Some(instr) = unit.code.get(at) {
            let arg = (extended << 8) | usize::from(instr.arg);
            extended = if instr.op == op::EXTENDED_ARG { arg } else { 0 };
            if let Some(name) = name_of(unit, instr.op, arg) {
                self.add(&mut tables.names, name_key(name));
            }
            for name in locals_of(unit, instr.op, arg) {
                self.add(&mut tables.variables, name_key(name));
                if is_hiding && instr.op == op::LOAD_FAST_AND_CLEAR {
                    self.add(&mut tables.hidden, name_key(name));
                }
            }
            match inlined.next(instr.op) {
                Inlined::Opens => {
                    self.comprehension(inlined.depth() == 1, 1);
                    if std::mem::take(&mut may_outgrow) {
                        self.give(ParkedList::DictKeys, 1);
                    }
                }
                Inlined::Closes => self.comprehension(inlined.depth() == 0, -1),
                Inlined::Neither => {}
            }
            match instr.op {
                op::LOAD_CONST => {
                    let constant = unit.consts.get(arg).unwrap_or(&Const::None);
                    if let Const::Code(inner) = constant {
                        self.unit(inner, &Scope::of(inner));
                    }
                    self.constant(constant, &mut tables.consts);
                }
                op::LOAD_SMALL_INT => {
                    let small = Const::Int(malachite_bigint::BigInt::from(arg as u64));
                    self.constant(&small, &mut tables.consts);
                }
                _ => {}
            }
            at += 1 + op::caches(instr.op);
        }
    }

    /// `pushed_locals` of an inlined comprehension, and `temp_symbols`, which an inner one does not need: it has `.0`.
    fn comprehension(&mut self, is_outermost: bool, count: i32) {
        self.take(ParkedList::List, count);
        if is_outermost {
            self.take(ParkedList::Dict, count);
            self.take(ParkedList::DictKeys, count);
        }
    }

    /// `_PyCompile_AddConst`.
    fn constant(&mut self, constant: &Const, consts: &mut Table) {
        let key = ConstKey::of(constant);
        let known = self.cache.keys.contains(&key);
        match (&key, known) {
            // A tuple that is there already has been made and dies.
            (ConstKey::Tuple(items), true) => self.merge_again(&key, items.len()),
            (ConstKey::Slice(_) | ConstKey::FrozenSet(_), false) => {
                self.others += 1;
                self.merge(&key);
            }
            _ => self.merge(&key),
        }
        if let Const::Tuple(items) | Const::FrozenSet(items) = constant {
            for item in items {
                self.merge(&ConstKey::of(item));
            }
        }
        self.add(consts, key);
    }

    fn merge_again(&mut self, key: &ConstKey, items: usize) {
        self.take_tuple(items, 1);
        self.merge(key);
        self.take_tuple(items, -1);
    }

    /// `const_cache_insert`: a key is made and stays if there is none like it.
    fn merge(&mut self, key: &ConstKey) {
        let mut cache = std::mem::take(&mut self.cache);
        self.key(key, 1);
        let is_new = self.add(&mut cache, key.clone());
        self.cache = cache;
        if is_new {
            if let ConstKey::Tuple(items) = key {
                self.take_tuple(items.len(), 1);
            }
        } else {
            self.key(key, -1);
        }
    }

    /// Tuples of a key: `_PyCode_ConstantKey`.
    fn key(&mut self, key: &ConstKey, count: i32) {
        match key {
            ConstKey::Int(_) | ConstKey::Str(_) | ConstKey::Code(_) => {}
            // `None` and `...` are their own keys.
            ConstKey::Singleton(number) if *number == 0 || *number == 3 => {}
            ConstKey::Singleton(_) | ConstKey::Bytes(_) => self.take_tuple(2, count),
            ConstKey::Float(bits) => self.take_tuple(if *bits == MINUS_ZERO { 3 } else { 2 }, count),
            ConstKey::Complex(re, im) => {
                self.take_tuple(if [*re, *im].contains(&MINUS_ZERO) { 3 } else { 2 }, count);
            }
            ConstKey::Tuple(items) | ConstKey::Slice(items) => {
                self.take_tuple(items.len(), count);
                items.iter().for_each(|item| self.key(item, count));
                self.take_tuple(2, count);
            }
            ConstKey::FrozenSet(items) => {
                // The set is made of a tuple.
                self.take_tuple(items.len(), 1);
                self.take_tuple(items.len(), -1);
                items.iter().for_each(|item| self.key(item, count));
                self.take_tuple(2, count);
            }
        }
    }

    /// `_PyAssemble_MakeCodeObject`: tables, names, constants and variables go through the cache.
    fn code_object(&mut self, unit: &Unit) {
        self.merge(&ConstKey::Bytes(unit.exception_table.clone()));
        self.merge(&ConstKey::Bytes(unit.line_table.clone()));
        self.merge(&ConstKey::Bytes(unit.code.iter().flat_map(|instr| [instr.op, instr.arg]).collect()));
        let texts = |all: &mut dyn Iterator<Item = &Box<str>>| {
            ConstKey::Tuple(all.map(|text| ConstKey::Str(text.clone())).collect())
        };
        let consts = ConstKey::Tuple(unit.consts.iter().map(ConstKey::of).collect());
        let is_annotate = unit.name.as_ref() == "__annotate__";
        let format: Box<str> = ".format".into();
        let shown = |local: &'_ Local| is_annotate && local.name.as_ref() == "format";
        let locals =
            texts(&mut unit.locals_plus.iter().map(|local| if shown(local) { &format } else { &local.name }));
        for tuple in [texts(&mut unit.names.iter()), consts, locals.clone()] {
            let ConstKey::Tuple(items) = &tuple else { continue };
            if self.cache.keys.contains(&tuple) {
                self.merge_again(&tuple, items.len());
            } else {
                self.merge(&tuple);
                if is_annotate && tuple == locals {
                    self.dying.push(items.len());
                }
            }
        }
        // `codegen_finish_annotations_scope` names the parameter anew.
        if is_annotate {
            self.take_tuple(unit.locals_plus.len(), 1);
        }
    }
}

const MINUS_ZERO: u64 = 1 << 63;

/// The dicts of a `compiler_unit`.
#[derive(Default)]
struct UnitTables {
    consts: Table,
    names: Table,
    variables: Table,
    cells: Table,
    frees: Table,
    hidden: Table,
}

fn name_key(name: &str) -> ConstKey {
    ConstKey::Str(name.into())
}

/// Ints of one digit that are not shared.
fn is_parked_int(value: &malachite_bigint::BigInt) -> bool {
    value.bits() <= 30 && (value.bits() > 9 || *value > malachite_bigint::BigInt::from(256))
}
