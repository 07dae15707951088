//! Library modules: one file each, its functions in a table; here they are registered.

mod abc;
mod atexit;
mod binascii;
mod bisect;
pub(crate) mod calls;
mod cmath;
pub(crate) mod collections;
pub(crate) mod datetime;
mod functools;
mod gc;
mod hashes;
mod heapq;
mod host;
pub(crate) mod io;
mod itertools;
mod json;
mod math;
mod names;
mod operator;
mod random;
mod sre;
pub(crate) mod standin;
mod strftime;
mod string;
mod structs;
mod sys;
mod template;
mod thread;
mod time;
mod types;
pub(crate) mod typing;
mod unicodedata;
pub mod unsupported;
mod weakref;

use heapglass_memory::object::{NativeBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

pub(crate) use weakref::{GETSETS as WEAKREF_GETSETS, METHODS as WEAKREF_METHODS, new as new_weakref};

use crate::types::TypeDef;
use crate::vm::{Exc, NativeDef, Result, Vm};

/// A module that is there: its name, its functions and classes, and what puts its other names into its dict.
pub(crate) struct ModuleDef {
    pub name: &'static str,
    pub functions: &'static [NativeDef],
    pub types: &'static [TypeDef],
    pub fill: fn(&mut Vm, ObjectId),
}

/// `tp_iternext` of a module's iterator: the next item, a new reference.
pub(crate) type NextFn = fn(&mut Vm, ObjectId) -> Result<Option<ObjectId>>;

/// The next item of the iterators that modules bring.
pub(crate) const fn next_of(kind: RecordKind) -> Option<NextFn> {
    if matches!(kind, RecordKind::TemplateIter) {
        return Some(template::next);
    }
    match itertools::next(kind) {
        Some(next) => Some(next),
        None => match kind {
            RecordKind::UnpackIterator => Some(structs::next),
            _ => collections::next(kind),
        },
    }
}

/// The text of a module's object whose special methods are not found by name.
pub(crate) const fn repr_of(kind: RecordKind) -> Option<fn(&mut Vm, ObjectId) -> Result<String>> {
    match kind {
        RecordKind::Count | RecordKind::Repeat => Some(itertools::repr),
        _ => None,
    }
}

/// Every module in Rust.
const MODULES: &[&ModuleDef] = &[
    &gc::MODULE,
    &host::MODULE,
    &io::MODULE,
    &string::MODULE,
    &sys::MODULE,
    &template::MODULE,
    &thread::MODULE,
    &time::MODULE,
    &types::MODULE,
    &typing::MODULE,
    &weakref::MODULE,
    &abc::MODULE,
    &atexit::MODULE,
    &bisect::MODULE,
    &hashes::MODULE,
    &hashes::SHA2,
    &hashes::BLAKE2,
    &heapq::MODULE,
    &random::MODULE,
    &functools::MODULE,
    &sre::MODULE,
    &cmath::MODULE,
    &binascii::MODULE,
    &structs::MODULE,
    &collections::MODULE,
    &datetime::MODULE,
    &itertools::MODULE,
    &json::MODULE,
    &math::MODULE,
    &operator::MODULE,
    &unicodedata::MODULE,
    &standin::MODULE,
];

/// The classes that modules bring.
pub(crate) fn types() -> impl Iterator<Item = &'static TypeDef> {
    MODULES.iter().flat_map(|module| module.types)
}

/// Makes a module. `None` if there is none of this name here. New reference.
pub(crate) fn make(vm: &mut Vm, name: &str) -> Option<Result<ObjectId>> {
    let row = MODULES.iter().find(|row| row.name == name)?;
    let dict = vm.heap.new_dict();
    let module = vm.new_module(name, dict);
    let none = vm.none();
    let name_text = vm.heap.intern_immortal(name);
    for (key, value) in [
        ("__name__", name_text),
        ("__doc__", none),
        ("__package__", none),
        ("__loader__", none),
        ("__spec__", none),
    ] {
        put(vm, dict, key, value);
    }
    put_functions(vm, dict, row.name, row.functions);
    for class in row.types.iter().filter(|class| class.is_public) {
        let class = class.class.id();
        let name = vm.heap.type_body(class).short_name().to_owned();
        put(vm, dict, &name, class);
    }
    (row.fill)(vm, dict);
    for row in row.types.iter().filter(|row| is_late(row)) {
        name_class(vm, row);
    }
    Some(Ok(module))
}

/// Modules that CPython's start-up has imported, so that what they hold is counted among what start-up holds.
const AT_START: &[&str] = &["_abc", "_io", "_thread", "_weakref", "builtins", "sys", "time"];

/// Library modules in Python that start-up has imported too (`sys.modules` on a script's first line, 3.14.10).
const LIBRARY_AT_START: &[&str] = &[
    "_collections_abc",
    "abc",
    "codecs",
    "encodings",
    "encodings.aliases",
    "encodings.utf_8",
    "genericpath",
    "os",
    "os.path",
    "posixpath",
    "site",
    "stat",
];

/// Whether CPython's start-up has imported a module.
pub(crate) fn is_at_start(name: &str) -> bool {
    AT_START.contains(&name) || LIBRARY_AT_START.contains(&name)
}

/// Modules whose classes are made when they are imported; those of the others are there from the start.
const LATE: &[&str] = &[
    "_hashlib",
    "_json",
    "_random",
    "_sre",
    "_struct",
    "collections",
    "functools",
    "itertools",
    "operator",
    "re",
];

fn is_late(row: &TypeDef) -> bool {
    LATE.contains(&row.module) && !matches!(row.class, Class::OrderedDict | Class::OdictIterator)
}

/// Whether a class is made when its module is imported.
pub(crate) fn is_late_class(class: ObjectId) -> bool {
    types().any(|row| row.class.id() == class && is_late(row))
}

/// `type_add_methods`, `type_add_members`, `type_add_getset`: from now on the names in a class's dict are interned, and
/// the descriptors hold them, too.
fn name_class(vm: &mut Vm, row: &TypeDef) {
    let Some(dict) = vm.heap.type_body(row.class.id()).dict else { return };
    let methods = row.methods.iter().chain(row.class_methods).map(|def| def.name);
    for text in methods.chain(row.getsets.iter().map(|getset| getset.name)) {
        let name = vm.heap.new_interned(text);
        vm.heap.dict_rename(dict, name);
        vm.heap.hold_name(name);
        vm.heap.decref(name);
    }
}

/// Names of the modules in Rust.
fn builtin_names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|module| module.name)
}

/// Whether a module is one in Rust, as CPython's built-in ones are in C.
pub(crate) fn is_builtin(name: &str) -> bool {
    name == "builtins" || name == "__main__" || builtin_names().any(|known| known == name)
}

/// Names of CPython's library.
fn library_names() -> impl Iterator<Item = &'static str> {
    names::STDLIB.iter().copied()
}

/// Whether CPython has a module of this name.
pub(crate) fn is_known(name: &str) -> bool {
    names::STDLIB.binary_search(&name).is_ok() || MODULES.iter().any(|row| row.name == name)
}

/// Puts a module's functions into its dict.
fn put_functions(vm: &mut Vm, dict: ObjectId, module: &'static str, functions: &[NativeDef]) {
    let absent = vm.heap.profile.absent;
    for def in functions.iter().filter(|def| !absent.contains(&(module, def.name))) {
        let id = vm.register(NativeDef { module: Some(module), ..*def });
        let body = NativeBody { id, receiver: None, class: None };
        let function = vm.heap.new_object(Class::Builtin.id(), Payload::Native(body));
        vm.heap.track(function);
        put_function(vm, dict, module, def.name, function);
    }
}

/// `_add_methods_to_object`: the names are interned, but mortal, and the cache of class look-ups holds them as well.
fn put_function(vm: &mut Vm, dict: ObjectId, module: &str, name: &str, function: ObjectId) {
    let name = vm.heap.new_interned(name);
    vm.namespace_set(dict, name, function);
    if AT_START.contains(&module) {
        vm.heap.hand_over_name(name);
    } else {
        vm.note_lookup(Class::Module.id(), name);
    }
    vm.heap.decref(name);
}

/// Puts a value, which it steals, under a name.
fn put(vm: &mut Vm, dict: ObjectId, name: &str, value: ObjectId) {
    let name = vm.heap.intern_immortal(name);
    let found = vm.heap.dict_find_str(dict, name);
    let hash = vm.heap.text_hash(name);
    let old = vm.heap.dict_store(dict, found, name, hash, value);
    vm.heap.xdecref(old);
}

fn put_int(vm: &mut Vm, dict: ObjectId, name: &str, value: i64) {
    let value = vm.heap.new_int(value);
    put(vm, dict, name, value);
}

fn put_str(vm: &mut Vm, dict: ObjectId, name: &str, text: &str) {
    let value = vm.new_str(text);
    put(vm, dict, name, value);
}

/// Puts a new exception class into a module's dict.
fn put_exception(vm: &mut Vm, dict: ObjectId, module: &str, name: &str, base: Exc) {
    let bases = vm.exc(base);
    let bases = vm.heap.new_tuple(vec![bases]);
    let namespace = vm.heap.new_dict();
    put_str(vm, namespace, "__module__", module);
    let name_text = vm.heap.intern_immortal(name);
    if let Ok(class) = vm.make_class(Class::Type.id(), name_text, bases, namespace) {
        put(vm, dict, name, class);
    }
    vm.heap.decref(bases);
    vm.heap.decref(namespace);
}
