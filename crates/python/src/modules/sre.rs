//! `_sre`: patterns and matches (CPython 3.14 Modules/_sre/sre.c), on `rustpython-sre_engine`.

mod matches;
mod pattern;
mod search;
mod substitute;

use std::rc::Rc;

use heapglass_memory::object::{Data, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};
use num_traits::ToPrimitive;
use rustpython_sre_engine::{CODESIZE, SRE_MAGIC, string};

use super::{ModuleDef, put_int};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_sre", functions: FUNCTIONS, types: TYPES, fill };

/// `SRE_MAXREPEAT` and `SRE_MAXGROUPS` of a 64-bit build (Modules/_sre/sre.h).
const MAXREPEAT: i64 = u32::MAX as i64;
const MAXGROUPS: i64 = i32::MAX as i64;

const FUNCTIONS: &[NativeDef] = &[
    def("compile", Arity::Any, compile),
    def("template", Arity::Range(2, 2), substitute::template),
    def("getcodesize", Arity::None, |vm, _| Ok(vm.heap.new_int(CODESIZE as i64).into())),
    def("ascii_iscased", Arity::One, |vm, args| {
        ask(vm, args, |c| string::lower_ascii(c) != c || upper_ascii(c) != c)
    }),
    def("unicode_iscased", Arity::One, |vm, args| {
        ask(vm, args, |c| string::lower_unicode(c) != c || string::upper_unicode(c) != c)
    }),
    def("ascii_tolower", Arity::One, |vm, args| lower(vm, args, string::lower_ascii)),
    def("unicode_tolower", Arity::One, |vm, args| lower(vm, args, string::lower_unicode)),
];

const TYPES: &[TypeDef] = &[
    TypeDef {
        is_public: false,
        methods: pattern::METHODS,
        class_methods: pattern::CLASS_METHODS,
        getsets: pattern::GETSETS,
        ..TypeDef::of(Class::Pattern, "re")
    },
    TypeDef {
        is_public: false,
        methods: matches::METHODS,
        class_methods: pattern::CLASS_METHODS,
        getsets: matches::GETSETS,
        ..TypeDef::of(Class::Match, "re")
    },
    TypeDef {
        is_public: false,
        methods: pattern::SCANNER_METHODS,
        getsets: pattern::SCANNER_GETSETS,
        ..TypeDef::of(Class::Scanner, "_sre")
    },
    TypeDef { is_public: false, ..TypeDef::of(Class::ReTemplate, "_sre") },
];

/// Fields of a pattern, of a match, of a scanner; numbers of them.
mod field {
    pub(super) const GROUPINDEX: usize = 0;
    pub(super) const INDEXGROUP: usize = 1;
    pub(super) const PATTERN: usize = 2;
    pub(super) const MATCH_STRING: usize = 0;
    pub(super) const MATCH_REGS: usize = 1;
    pub(super) const MATCH_PATTERN: usize = 2;
    pub(super) const SCANNER_PATTERN: usize = 0;
    pub(super) const SCANNER_STRING: usize = 1;
}

fn fill(vm: &mut Vm, dict: ObjectId) {
    put_int(vm, dict, "MAGIC", SRE_MAGIC as i64);
    put_int(vm, dict, "CODESIZE", CODESIZE as i64);
    put_int(vm, dict, "MAXREPEAT", MAXREPEAT);
    put_int(vm, dict, "MAXGROUPS", MAXGROUPS);
}

const fn upper_ascii(c: u32) -> u32 {
    if c >= 'a' as u32 && c <= 'z' as u32 { c - 32 } else { c }
}

fn character(vm: &mut Vm, args: &Args<'_>) -> Result<u32> {
    let code = vm.index_i64(vm.arg(args, 0))?;
    Ok(u32::try_from(code).unwrap_or(0))
}

fn ask(vm: &mut Vm, args: &Args<'_>, is_it: fn(u32) -> bool) -> Result<Flow> {
    let c = character(vm, args)?;
    Ok(vm.heap.bool(is_it(c)).into())
}

fn lower(vm: &mut Vm, args: &Args<'_>, lower: fn(u32) -> u32) -> Result<Flow> {
    let c = character(vm, args)?;
    Ok(vm.heap.new_int(i64::from(lower(c))).into())
}

/// `_sre.compile(pattern, flags, code, groups, groupindex, indexgroup)`
fn compile(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["pattern", "flags", "code", "groups", "groupindex", "indexgroup"];
    let found = vm.named_args("compile", args, 0, &names, names.len())?;
    let get = |index: usize| found.get(index).copied().flatten();
    let [Some(pattern), Some(flags), Some(code), Some(groups), Some(groupindex), Some(indexgroup)] =
        [get(0), get(1), get(2), get(3), get(4), get(5)]
    else {
        return Err(vm.type_error("compile() missing required arguments"));
    };
    let (flags, groups) = (vm.index_i64(flags)?, vm.index_i64(groups)?);
    let mut codes = Vec::new();
    for item in vm.heap.items(code).to_vec() {
        codes.push(vm.index(item)?.to_i64().unwrap_or(0));
    }
    let has_names = !vm.heap.dict_items(groupindex).is_empty();
    let mut keep = |id: ObjectId, wanted: bool| wanted.then(|| vm.heap.new_ref(id));
    let fields = vec![keep(groupindex, has_names), keep(indexgroup, has_names), keep(pattern, true)];
    let record = Record {
        kind: RecordKind::Pattern,
        fields,
        numbers: [flags, groups, 0],
        data: Data::Numbers(Rc::new(codes)),
    };
    Ok(vm.heap.new_record_with(Class::Pattern.id(), record).into())
}
