//! What `sys` says of the interpreter: struct sequences and plain names (CPython 3.14.10 on Linux).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use crate::modules::{put, put_int, put_str};
use crate::types::TypeDef;
use crate::types::structseq::{self, item};
use crate::vm::{GetSet, Vm};

pub(super) const TYPES: &[TypeDef] = &[
    TypeDef { getsets: VERSION_FIELDS, ..row(Class::VersionInfo) },
    TypeDef { getsets: FLAGS, ..row(Class::SysFlags) },
    TypeDef { getsets: FLOAT_FIELDS, ..row(Class::FloatInfo) },
    TypeDef { getsets: INT_FIELDS, ..row(Class::IntInfo) },
    TypeDef { getsets: HASH_FIELDS, ..row(Class::HashInfo) },
    TypeDef { getsets: THREAD_FIELDS, ..row(Class::ThreadInfo) },
    super::hooks::TYPE,
];

const fn row(class: Class) -> TypeDef {
    TypeDef { is_public: false, methods: structseq::METHODS, ..TypeDef::of(class, "sys") }
}

const VERSION_FIELDS: &[GetSet] =
    &[item!("major", 0), item!("minor", 1), item!("micro", 2), item!("releaselevel", 3), item!("serial", 4)];

/// The last three are attributes only (`flags_fields`, Python/sysmodule.c).
const FLAGS: &[GetSet] = &[
    item!("debug", 0),
    item!("inspect", 1),
    item!("interactive", 2),
    item!("optimize", 3),
    item!("dont_write_bytecode", 4),
    item!("no_user_site", 5),
    item!("no_site", 6),
    item!("ignore_environment", 7),
    item!("verbose", 8),
    item!("bytes_warning", 9),
    item!("quiet", 10),
    item!("hash_randomization", 11),
    item!("isolated", 12),
    item!("dev_mode", 13),
    item!("utf8_mode", 14),
    item!("warn_default_encoding", 15),
    item!("safe_path", 16),
    item!("int_max_str_digits", 17),
    GetSet { name: "gil", get: |vm, _| Ok(vm.heap.new_int(1)), set: None },
    GetSet { name: "thread_inherit_context", get: |vm, _| Ok(vm.heap.new_int(0)), set: None },
    GetSet { name: "context_aware_warnings", get: |vm, _| Ok(vm.heap.new_int(0)), set: None },
];

const FLOAT_FIELDS: &[GetSet] = &[
    item!("max", 0),
    item!("max_exp", 1),
    item!("max_10_exp", 2),
    item!("min", 3),
    item!("min_exp", 4),
    item!("min_10_exp", 5),
    item!("dig", 6),
    item!("mant_dig", 7),
    item!("epsilon", 8),
    item!("radix", 9),
    item!("rounds", 10),
];

const INT_FIELDS: &[GetSet] = &[
    item!("bits_per_digit", 0),
    item!("sizeof_digit", 1),
    item!("default_max_str_digits", 2),
    item!("str_digits_check_threshold", 3),
];

const HASH_FIELDS: &[GetSet] = &[
    item!("width", 0),
    item!("modulus", 1),
    item!("inf", 2),
    item!("nan", 3),
    item!("imag", 4),
    item!("algorithm", 5),
    item!("hash_bits", 6),
    item!("seed_bits", 7),
    item!("cutoff", 8),
];

const THREAD_FIELDS: &[GetSet] = &[item!("name", 0), item!("lock", 1), item!("version", 2)];

/// An item, before it is an object.
#[derive(Clone, Copy)]
enum Value {
    Int(i64),
    Float(f64),
    Text(&'static str),
    Bool(bool),
}

use Value::{Bool, Float, Int, Text};

/// `sys.flags` of `python3.14 program.py` with `PYTHONHASHSEED=0`.
const FLAG_VALUES: &[Value] = &[
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Int(0),
    Bool(false),
    Int(0),
    Int(0),
    Bool(false),
    Int(4300),
];

const FLOAT_VALUES: &[Value] = &[
    Float(f64::MAX),
    Int(f64::MAX_EXP as i64),
    Int(f64::MAX_10_EXP as i64),
    Float(f64::MIN_POSITIVE),
    Int(f64::MIN_EXP as i64),
    Int(f64::MIN_10_EXP as i64),
    Int(f64::DIGITS as i64),
    Int(f64::MANTISSA_DIGITS as i64),
    Float(f64::EPSILON),
    Int(2),
    Int(1),
];

const INT_VALUES: &[Value] = &[Int(30), Int(4), Int(4300), Int(640)];

const HASH_VALUES: &[Value] = &[
    Int(64),
    Int((1 << 61) - 1),
    Int(314_159),
    Int(0),
    Int(1_000_003),
    Text("siphash13"),
    Int(64),
    Int(128),
    Int(0),
];

const THREAD_VALUES: &[Value] = &[Text("pthread"), Text("semaphore"), Text("NPTL 2.41")];

fn object(vm: &mut Vm, value: Value) -> ObjectId {
    match value {
        Int(number) => vm.heap.new_int(number),
        Float(number) => vm.heap.new_float(number),
        Text(text) => vm.new_str(text),
        Bool(is_set) => vm.heap.bool(is_set),
    }
}

fn sequence(vm: &mut Vm, class: Class, values: &[Value]) -> ObjectId {
    let items = values.iter().map(|value| object(vm, *value)).collect();
    structseq::make(vm, class, items)
}

/// `sys.version_info` of the CPython that is modelled.
fn version_values(vm: &Vm) -> [Value; 5] {
    let [major, minor, micro] = vm.heap.profile.release.map(|number| Int(i64::from(number)));
    [major, minor, micro, Text("final"), Int(0)]
}

/// `PY_VERSION_HEX` of a final release.
fn hex_version(vm: &Vm) -> i64 {
    let [major, minor, micro] = vm.heap.profile.release.map(i64::from);
    major << 24 | minor << 16 | micro << 8 | 0xf0
}
const COPYRIGHT: &str = "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.";

/// Names of `sys` that are plain values.
pub(super) fn fill(vm: &mut Vm, dict: ObjectId) {
    let hex_version = hex_version(vm);
    for (name, number) in
        [("maxsize", i64::MAX), ("maxunicode", 0x10_ffff), ("hexversion", hex_version), ("api_version", 1013)]
    {
        put_int(vm, dict, name, number);
    }
    for (name, text) in [
        ("platform", "linux"),
        ("byteorder", "little"),
        ("copyright", COPYRIGHT),
        ("executable", "/usr/bin/python3"),
        ("_base_executable", "/usr/bin/python3"),
        ("float_repr_style", "short"),
        ("prefix", "/usr"),
        ("base_prefix", "/usr"),
        ("exec_prefix", "/usr"),
        ("base_exec_prefix", "/usr"),
        ("platlibdir", "lib"),
        ("abiflags", ""),
        ("_stdlib_dir", "/usr/lib/python3.14"),
        ("_framework", ""),
    ] {
        put_str(vm, dict, name, text);
    }
    // Without its build date.
    let [major, minor, micro] = vm.heap.profile.release;
    put_str(vm, dict, "version", &format!("{major}.{minor}.{micro} (main) [Heapglass]"));
    let version = version_values(vm);
    let version = sequence(vm, Class::VersionInfo, &version);
    put(vm, dict, "version_info", version);
    for (name, class, values) in [
        ("flags", Class::SysFlags, FLAG_VALUES),
        ("float_info", Class::FloatInfo, FLOAT_VALUES),
        ("int_info", Class::IntInfo, INT_VALUES),
        ("hash_info", Class::HashInfo, HASH_VALUES),
        ("thread_info", Class::ThreadInfo, THREAD_VALUES),
    ] {
        let info = sequence(vm, class, values);
        put(vm, dict, name, info);
    }
    let none = vm.none();
    for name in ["pycache_prefix", "_home"] {
        put(vm, dict, name, none);
    }
    let is_writing = vm.heap.bool(true);
    put(vm, dict, "dont_write_bytecode", is_writing);
    implementation(vm, dict);
    containers(vm, dict);
}

/// `sys.implementation`
fn implementation(vm: &mut Vm, dict: ObjectId) {
    let names = vm.heap.new_dict();
    put_str(vm, names, "name", "cpython");
    put_str(vm, names, "cache_tag", "cpython-314");
    let version = version_values(vm);
    let version = sequence(vm, Class::VersionInfo, &version);
    put(vm, names, "version", version);
    let hex_version = hex_version(vm);
    put_int(vm, names, "hexversion", hex_version);
    put_str(vm, names, "_multiarch", "x86_64-linux-gnu");
    let has_isolated = vm.heap.bool(true);
    put(vm, names, "supports_isolated_interpreters", has_isolated);
    let namespace = vm.heap.new_record(RecordKind::Namespace, vec![Some(names)], [0; 3]);
    put(vm, dict, "implementation", namespace);
}

fn containers(vm: &mut Vm, dict: ObjectId) {
    let file = vm.heap.dict_get_str(vm.main_dict, vm.names.file);
    for name in ["argv", "orig_argv"] {
        let mut items: Vec<ObjectId> = Vec::new();
        if name == "orig_argv" {
            items.push(vm.new_str("python3"));
        }
        items.extend(file.map(|file| vm.heap.new_ref(file)));
        let more = vm.limits.args.clone();
        items.extend(more.iter().map(|arg| vm.new_str(arg)));
        let list = vm.heap.new_list(items);
        put(vm, dict, name, list);
    }
    for name in ["path", "meta_path", "path_hooks", "warnoptions"] {
        let list = vm.heap.new_list(Vec::new());
        put(vm, dict, name, list);
    }
    for name in ["path_importer_cache", "_xoptions"] {
        let empty = vm.heap.new_dict();
        put(vm, dict, name, empty);
    }
    let modules = vm.heap.new_ref(vm.modules);
    put(vm, dict, "modules", modules);
    let builtin = crate::modules::builtin_names();
    let items: Vec<ObjectId> = builtin.map(|name| vm.heap.intern_immortal(name)).collect();
    let tuple = vm.heap.new_tuple(items);
    put(vm, dict, "builtin_module_names", tuple);
    let set = vm.heap.new_set(Class::FrozenSet.id());
    for name in crate::modules::library_names() {
        let name = vm.heap.intern_immortal(name);
        let hash = vm.heap.text_hash(name);
        // Strings are compared without Python code.
        let _added = vm.set_add_hashed(set, name, hash);
    }
    put(vm, dict, "stdlib_module_names", set);
}
