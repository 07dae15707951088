//! `_hashlib`, `_sha2` and `_blake2`: hash objects (CPython 3.14 Modules/_hashopenssl.c). An object keeps what it was
//! given and makes its digest of that. Number: which algorithm.

use heapglass_memory::object::{Data, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};
use sha2::Digest;

use super::{ModuleDef, put};
use crate::types::{TypeDef, bytes};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, NativeFn, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_hashlib", functions: FUNCTIONS, types: TYPES, fill };

pub(super) const SHA2: ModuleDef =
    ModuleDef { name: "_sha2", functions: SHA2_FUNCTIONS, types: &[], fill: |_, _| {} };

pub(super) const BLAKE2: ModuleDef = ModuleDef {
    name: "_blake2",
    functions: &[
        def("blake2b", Arity::Any, |vm, _| Err(vm.not_supported("hashlib.blake2b()"))),
        def("blake2s", Arity::Any, |vm, _| Err(vm.not_supported("hashlib.blake2s()"))),
    ],
    types: &[],
    fill: |_, _| {},
};

const TYPES: &[TypeDef] = &[TypeDef {
    methods: METHODS,
    getsets: &[
        GetSet { name: "block_size", get: |vm, id| number(vm, id, |row| row.block_bytes), set: None },
        GetSet { name: "digest_size", get: |vm, id| number(vm, id, |row| row.digest_bytes), set: None },
        GetSet { name: "name", get: |vm, id| Ok(name_of(vm, id)), set: None },
    ],
    ..TypeDef::of(Class::HashObject, "_hashlib")
}];

const METHODS: &[NativeDef] = &[
    def("__repr__", Arity::None, repr),
    def("copy", Arity::None, copy),
    def("digest", Arity::None, |vm, args| {
        let bytes = digest(vm, vm.arg(args, 0))?;
        Ok(vm.heap.new_bytes(bytes).into())
    }),
    def("hexdigest", Arity::None, hexdigest),
    def("update", Arity::One, update),
];

/// From data to its digest.
type Work = fn(&[u8]) -> Vec<u8>;

/// An algorithm: what it is called, its sizes, and how it is computed where that is known.
struct Algorithm {
    name: &'static str,
    digest_bytes: i64,
    block_bytes: i64,
    work: Option<Work>,
}

const fn row(name: &'static str, digest_bytes: i64, block_bytes: i64, work: Option<Work>) -> Algorithm {
    Algorithm { name, digest_bytes, block_bytes, work }
}

const ALGORITHMS: &[Algorithm] = &[
    row("md5", 16, 64, Some(|data| md5::Md5::digest(data).to_vec())),
    row("sha1", 20, 64, Some(|data| sha1::Sha1::digest(data).to_vec())),
    row("sha224", 28, 64, Some(|data| sha2::Sha224::digest(data).to_vec())),
    row("sha256", 32, 64, Some(|data| sha2::Sha256::digest(data).to_vec())),
    row("sha384", 48, 128, Some(|data| sha2::Sha384::digest(data).to_vec())),
    row("sha512", 64, 128, Some(|data| sha2::Sha512::digest(data).to_vec())),
    row("sha3_224", 28, 144, None),
    row("sha3_256", 32, 136, None),
    row("sha3_384", 48, 104, None),
    row("sha3_512", 64, 72, None),
    row("shake_128", 0, 168, None),
    row("shake_256", 0, 136, None),
];

macro_rules! functions {
    ($($name:literal $index:literal),*) => {
        &[
            def("compare_digest", Arity::Range(2, 2), |vm, args| {
                vm.begin_compare(vm.arg(args, 0), vm.arg(args, 1), crate::protocol::CompareOp::Eq)
            }),
            def("get_fips_mode", Arity::None, |vm, _| Ok(vm.heap.new_int(0).into())),
            def("new", Arity::Any, new),
            $(def($name, Arity::Any, (|vm: &mut Vm, args: &Args<'_>| made(vm, $name, $index, args)) as NativeFn)),*
        ]
    };
}

const FUNCTIONS: &[NativeDef] = functions!(
    "openssl_md5" 0, "openssl_sha1" 1, "openssl_sha224" 2, "openssl_sha256" 3, "openssl_sha384" 4,
    "openssl_sha512" 5, "openssl_sha3_224" 6, "openssl_sha3_256" 7, "openssl_sha3_384" 8, "openssl_sha3_512" 9,
    "openssl_shake_128" 10, "openssl_shake_256" 11
);

const SHA2_FUNCTIONS: &[NativeDef] = &[
    def("sha224", Arity::Any, |vm, args| made(vm, "sha224", 2, args)),
    def("sha256", Arity::Any, |vm, args| made(vm, "sha256", 3, args)),
    def("sha384", Arity::Any, |vm, args| made(vm, "sha384", 4, args)),
    def("sha512", Arity::Any, |vm, args| made(vm, "sha512", 5, args)),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    let names = vm.new_set_of(Class::FrozenSet.id());
    for row in ALGORITHMS {
        let name = vm.heap.intern_immortal(row.name);
        let hash = vm.heap.text_hash(name);
        let _ = vm.set_add_hashed(names, name, hash);
    }
    put(vm, dict, "openssl_md_meth_names", names);
}

fn algorithm(vm: &Vm, id: ObjectId) -> Option<&'static Algorithm> {
    ALGORITHMS.get(vm.heap.record_of(id)?.numbers[0] as usize)
}

fn number(vm: &mut Vm, id: ObjectId, part: fn(&Algorithm) -> i64) -> Result<ObjectId> {
    let number = algorithm(vm, id).map_or(0, part);
    Ok(vm.heap.new_int(number))
}

fn name_of(vm: &mut Vm, id: ObjectId) -> ObjectId {
    let name = algorithm(vm, id).map_or("", |row| row.name);
    vm.new_str(name)
}

fn data(vm: &Vm, id: ObjectId) -> std::rc::Rc<Vec<u8>> {
    match vm.heap.record_of(id).map(|record| &record.data) {
        Some(Data::Bytes(bytes)) => std::rc::Rc::clone(bytes),
        _ => std::rc::Rc::default(),
    }
}

/// What can be hashed: bytes and what is like them.
fn buffer(vm: &mut Vm, id: ObjectId) -> Result<Vec<u8>> {
    if vm.text(id).is_some() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    match bytes::bytes_of(vm, id) {
        Some(bytes) => Ok(bytes.to_vec()),
        None => Err(vm.type_error("object supporting the buffer API required")),
    }
}

fn make(vm: &mut Vm, index: i64, bytes: Vec<u8>) -> ObjectId {
    let record = Record {
        data: Data::Bytes(bytes.into()),
        ..Record::new(RecordKind::HashObject, Vec::new(), [index, 0, 0])
    };
    vm.heap.new_record_with(Class::HashObject.id(), record)
}

/// `openssl_md5(data=b'', *, usedforsecurity=True, string=None)`
fn made(vm: &mut Vm, function: &str, index: i64, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() > 1 {
        let message = format!("{function}() takes at most 1 positional argument ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let found = vm.keywords(function, args, &["data", "string", "usedforsecurity"])?;
    let given = args.get(0).or_else(|| found.iter().take(2).flatten().next().copied());
    let bytes = match given {
        Some(given) => buffer(vm, given)?,
        None => Vec::new(),
    };
    Ok(make(vm, index, bytes).into())
}

/// `new(name, data=b'', …)`
fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = args.get(0).and_then(|name| vm.string(name)).unwrap_or_default();
    let Some(index) = ALGORITHMS.iter().position(|row| row.name == name) else {
        return Err(vm.raise(Exc::ValueError, &format!("unsupported hash type {name}")));
    };
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    made(vm, "new", index as i64, &rest)
}

fn digest(vm: &mut Vm, id: ObjectId) -> Result<Vec<u8>> {
    let data = data(vm, id);
    match algorithm(vm, id) {
        Some(Algorithm { work: Some(work), .. }) => Ok(work(&data)),
        Some(row) => Err(vm.not_supported(&format!("hashlib.{}()", row.name))),
        None => Ok(Vec::new()),
    }
}

fn hexdigest(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = digest(vm, vm.arg(args, 0))?;
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(vm.new_str(&text).into())
}

fn update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let more = buffer(vm, vm.arg(args, 1))?;
    let mut all = data(vm, id).to_vec();
    all.extend(more);
    if let Some(record) = vm.heap.record_mut(id) {
        record.data = Data::Bytes(all.into());
    }
    Ok(vm.none().into())
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let index = vm.heap.record_of(id).map_or(0, |record| record.numbers[0]);
    let all = data(vm, id).to_vec();
    Ok(make(vm, index, all).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let name = algorithm(vm, id).map_or("", |row| row.name);
    let text = format!("<{name} _hashlib.HASH object @ {}>", vm.address(id));
    Ok(vm.new_str(&text).into())
}
