//! `TypeVar`, `ParamSpec`, `TypeVarTuple`.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::field;
use crate::types::dunder;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

// Fields, in the order of `typevar_traverse`.
/// The name.
pub(super) const NAME: usize = 0;
const BOUND: usize = 1;
const EVALUATE_BOUND: usize = 2;
const CONSTRAINTS: usize = 3;
const EVALUATE_CONSTRAINTS: usize = 4;
const DEFAULT: usize = 5;
const EVALUATE_DEFAULT: usize = 6;
/// `__module__`, the one inline value of a variable that was made by a call.
pub(crate) const MODULE: usize = 7;
// Numbers.
const COVARIANT: usize = 0;
const CONTRAVARIANT: usize = 1;
const INFER_VARIANCE: usize = 2;

pub(super) const TYPE_VAR_METHODS: &[NativeDef] = &[
    def("__typing_subst__", Arity::One, |vm, args| typing(vm, "_typevar_subst", args)),
    def("__typing_prepare_subst__", Arity::Range(2, 2), prepare_subst),
    def("__reduce__", Arity::None, reduce),
    def("has_default", Arity::None, has_default),
    def("__mro_entries__", Arity::One, no_subclass),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
    def("__repr__", Arity::None, repr),
];

pub(super) const PARAM_SPEC_METHODS: &[NativeDef] = &[
    def("__typing_subst__", Arity::One, |vm, args| typing(vm, "_paramspec_subst", args)),
    def("__typing_prepare_subst__", Arity::Range(2, 2), |vm, args| {
        typing(vm, "_paramspec_prepare_subst", args)
    }),
    def("__reduce__", Arity::None, reduce),
    def("has_default", Arity::None, has_default),
    def("__mro_entries__", Arity::One, no_subclass),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
    def("__repr__", Arity::None, repr),
];

pub(super) const TYPE_VAR_TUPLE_METHODS: &[NativeDef] = &[
    def("__iter__", Arity::None, iterate),
    def("__typing_subst__", Arity::One, |vm, _| {
        Err(vm.type_error("Substitution of bare TypeVarTuple is not supported"))
    }),
    def("__typing_prepare_subst__", Arity::Range(2, 2), |vm, args| {
        typing(vm, "_typevartuple_prepare_subst", args)
    }),
    def("__reduce__", Arity::None, reduce),
    def("has_default", Arity::None, has_default),
    def("__mro_entries__", Arity::One, no_subclass),
    def("__repr__", Arity::None, repr),
];

macro_rules! number {
    ($name:literal, $index:expr) => {
        GetSet { name: $name, get: |vm, id| flag(vm, id, $index), set: None }
    };
}

pub(super) const TYPE_VAR_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: |vm, id| field(vm, id, NAME), set: None },
    number!("__covariant__", COVARIANT),
    number!("__contravariant__", CONTRAVARIANT),
    number!("__infer_variance__", INFER_VARIANCE),
    GetSet { name: "__bound__", get: |vm, id| lazily(vm, id, BOUND, vm.none()), set: None },
    GetSet {
        name: "__constraints__",
        get: |vm, id| lazily(vm, id, CONSTRAINTS, vm.heap.constants.empty_tuple),
        set: None,
    },
    GetSet { name: "__default__", get: |vm, id| lazily(vm, id, DEFAULT, vm.no_default()), set: None },
    GetSet { name: "evaluate_bound", get: |vm, id| field(vm, id, EVALUATE_BOUND), set: None },
    GetSet { name: "evaluate_constraints", get: |vm, id| field(vm, id, EVALUATE_CONSTRAINTS), set: None },
    GetSet { name: "evaluate_default", get: |vm, id| field(vm, id, EVALUATE_DEFAULT), set: None },
];

pub(super) const PARAM_SPEC_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: |vm, id| field(vm, id, NAME), set: None },
    number!("__covariant__", COVARIANT),
    number!("__contravariant__", CONTRAVARIANT),
    number!("__infer_variance__", INFER_VARIANCE),
    GetSet { name: "__bound__", get: |vm, id| field(vm, id, BOUND), set: None },
    GetSet { name: "__default__", get: |vm, id| lazily(vm, id, DEFAULT, vm.no_default()), set: None },
    GetSet { name: "evaluate_default", get: |vm, id| field(vm, id, EVALUATE_DEFAULT), set: None },
    GetSet { name: "args", get: |vm, id| part(vm, id, RecordKind::ParamSpecArgs), set: None },
    GetSet { name: "kwargs", get: |vm, id| part(vm, id, RecordKind::ParamSpecKwargs), set: None },
];

pub(super) const TYPE_VAR_TUPLE_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: |vm, id| field(vm, id, NAME), set: None },
    GetSet { name: "__default__", get: |vm, id| lazily(vm, id, DEFAULT, vm.no_default()), set: None },
    GetSet { name: "evaluate_default", get: |vm, id| field(vm, id, EVALUATE_DEFAULT), set: None },
];

fn flag(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let is_on = vm.heap.record_of(id).and_then(|record| record.numbers.get(index).copied()) == Some(1);
    Ok(vm.heap.bool(is_on))
}

/// A value that its evaluator, in the next field, makes when it is first asked for.
fn lazily(vm: &mut Vm, id: ObjectId, index: usize, none: ObjectId) -> Result<ObjectId> {
    if let Some(value) = vm.heap.field(id, index) {
        return Ok(vm.heap.new_ref(value));
    }
    let Some(evaluate) = vm.heap.field(id, index + 1) else { return Ok(vm.heap.new_ref(none)) };
    let format = vm.heap.new_int(1);
    let value = vm.call_sync(evaluate, &[format])?;
    let kept = vm.heap.new_ref(value);
    let old = vm.heap.set_field(id, index, Some(kept));
    vm.heap.xdecref(old);
    Ok(value)
}

fn part(vm: &mut Vm, id: ObjectId, kind: RecordKind) -> Result<ObjectId> {
    vm.heap.incref(id);
    Ok(vm.heap.new_record(kind, vec![Some(id)], [0; 3]))
}

/// A method whose work is a function of `typing`.
fn typing(vm: &mut Vm, name: &str, args: &Args<'_>) -> Result<Flow> {
    vm.call_typing(name, args.pos, &[]).map(Flow::Value)
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    field(vm, vm.arg(args, 0), NAME).map(Flow::Value)
}

fn has_default(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let value = vm.heap.field(id, DEFAULT);
    let has =
        vm.heap.field(id, EVALUATE_DEFAULT).is_some() || value.is_some_and(|value| value != vm.no_default());
    Ok(vm.heap.bool(has).into())
}

fn no_subclass(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let kind = vm.heap.type_body_of(vm.arg(args, 0)).name.clone();
    Err(vm.type_error(&format!("Cannot subclass an instance of {kind}")))
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let name = vm.heap.field(id, NAME).and_then(|name| vm.string(name)).unwrap_or_default();
    let [covariant, contravariant, infer] = vm.heap.record_of(id).map_or([0; 3], |record| record.numbers);
    let sign = match (covariant, contravariant) {
        _ if infer == 1 || vm.is_a(id, Class::TypeVarTuple) => "",
        (1, _) => "+",
        (_, 1) => "-",
        _ => "~",
    };
    Ok(vm.new_str(&format!("{sign}{name}")).into())
}

/// `typevartuple_iter`: `Unpack[Ts]` and nothing else.
fn iterate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let unpacked = vm.unpacked(vm.arg(args, 0))?;
    let tuple = vm.heap.new_tuple(vec![unpacked]);
    let iterator = vm.get_iter(tuple);
    vm.heap.decref(tuple);
    Ok(iterator?.into())
}

/// `typevar_typing_prepare_subst`: a default takes the place of an argument that is missing.
fn prepare_subst(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (variable, alias, given) = (vm.arg(args, 0), vm.arg(args, 1), vm.arg(args, 2));
    let name = vm.heap.intern_immortal("__parameters__");
    let parameters = vm.getattr(alias, name)?;
    let index = vm.heap.items(parameters).iter().position(|id| *id == variable).unwrap_or(0);
    vm.heap.decref(parameters);
    let items = vm.heap.items(given).to_vec();
    if index < items.len() {
        return Ok(vm.heap.new_ref(given).into());
    }
    let default = lazily(vm, variable, DEFAULT, vm.no_default())?;
    if index > items.len() || default == vm.no_default() {
        vm.heap.decref(default);
        let text = vm.str(alias)?;
        return Err(vm.type_error(&format!("Too few arguments for {text}")));
    }
    items.iter().for_each(|id| vm.heap.incref(*id));
    let all = items.into_iter().chain([default]).collect();
    Ok(vm.heap.new_tuple(all).into())
}

/// A variable. Steals the fields.
fn make(
    vm: &mut Vm,
    class: Class,
    kind: RecordKind,
    name: ObjectId,
    mut fields: Vec<Option<ObjectId>>,
    numbers: [i64; 3],
) -> ObjectId {
    fields.insert(NAME, Some(vm.heap.new_ref(name)));
    fields.resize(MODULE + 1, None);
    vm.heap.new_record_of(class.id(), kind, fields, numbers)
}

/// The intrinsics that make a `TypeVar`; the evaluators are borrowed. New reference.
pub(crate) fn new_type_var(
    vm: &mut Vm,
    name: ObjectId,
    bound: Option<ObjectId>,
    constraints: Option<ObjectId>,
) -> ObjectId {
    [bound, constraints].iter().flatten().for_each(|id| vm.heap.incref(*id));
    make(vm, Class::TypeVar, RecordKind::TypeVar, name, vec![None, bound, None, constraints], [0, 0, 1])
}

/// The intrinsic that makes a `ParamSpec`. New reference.
pub(crate) fn new_param_spec(vm: &mut Vm, name: ObjectId) -> ObjectId {
    make(vm, Class::ParamSpec, RecordKind::ParamSpec, name, Vec::new(), [0, 0, 1])
}

/// The intrinsic that makes a `TypeVarTuple`. New reference.
pub(crate) fn new_type_var_tuple(vm: &mut Vm, name: ObjectId) -> ObjectId {
    make(vm, Class::TypeVarTuple, RecordKind::TypeVarTuple, name, Vec::new(), [0, 0, 0])
}

/// SET_TYPEPARAM_DEFAULT
pub(crate) fn set_default(vm: &mut Vm, variable: ObjectId, evaluate: ObjectId) {
    vm.heap.incref(evaluate);
    let old = vm.heap.set_field(variable, EVALUATE_DEFAULT, Some(evaluate));
    vm.heap.xdecref(old);
}

/// Sets `__module__` to that of the caller (`caller`, `type_check`).
fn tell_module(vm: &mut Vm, variable: ObjectId) -> Result<Flow> {
    let module = super::generic::caller(vm);
    let module = module.map(|module| vm.heap.new_ref(module));
    vm.heap.set_field(variable, MODULE, module);
    Ok(variable.into())
}

/// `_type_check`: None means its class. New reference.
fn type_check(vm: &mut Vm, value: ObjectId, message: &str) -> Result<ObjectId> {
    if vm.is_none(value) {
        return Ok(Class::NoneType.id());
    }
    let message = vm.new_str(message);
    let checked = vm.with_temps(&[message], |vm| vm.call_typing("_type_check", &[value, message], &[]));
    vm.heap.decref(message);
    checked
}

/// What `TypeVar` and `ParamSpec` are told by keyword.
struct Options {
    bound: Option<ObjectId>,
    default: Option<ObjectId>,
    numbers: [i64; 3],
}

fn options(vm: &mut Vm, function: &str, args: &Args<'_>) -> Result<Options> {
    let names = ["bound", "default", "covariant", "contravariant", "infer_variance"];
    let found = vm.keywords(function, args, &names)?;
    let given = |at: usize| found.get(at).copied().flatten();
    let mut numbers = [0; 3];
    for (at, number) in numbers.iter_mut().enumerate() {
        if let Some(value) = given(at + 2) {
            *number = i64::from(vm.truth_of(value)?);
        }
    }
    let [covariant, contravariant, infer] = numbers;
    if covariant == 1 && contravariant == 1 {
        return Err(vm.value_error("Bivariant types are not supported."));
    }
    if infer == 1 && (covariant == 1 || contravariant == 1) {
        return Err(vm.value_error("Variance cannot be specified with infer_variance."));
    }
    let bound = match given(0).filter(|bound| !vm.is_none(*bound)) {
        Some(bound) => Some(type_check(vm, bound, "Bound must be a type.")?),
        None => None,
    };
    Ok(Options { bound, default: given(1), numbers })
}

fn name_of(vm: &mut Vm, function: &str, args: &Args<'_>) -> Result<(ObjectId, Vec<(ObjectId, ObjectId)>)> {
    let mut kw = args.kw.to_vec();
    let by_keyword = kw.iter().position(|(name, _)| vm.text(*name) == Some("name"));
    let name = args.get(1).or_else(|| by_keyword.map(|at| kw.remove(at).1));
    match name {
        Some(name) if vm.text(name).is_some() => Ok((name, kw)),
        Some(other) => {
            let message = format!("{function}() argument 'name' must be str, not {}", vm.type_name(other));
            Err(vm.type_error(&message))
        }
        None => Err(vm.type_error(&format!("{function}() missing required argument 'name' (pos 1)"))),
    }
}

/// `TypeVar(name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
/// infer_variance=False)`
pub(super) fn type_var(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (name, kw) = name_of(vm, "typevar", args)?;
    let options = options(vm, "typevar", &Args { pos: &[], kw: &kw })?;
    let constraints = args.pos.get(2..).unwrap_or_default();
    if constraints.len() == 1 {
        return Err(vm.type_error("A single constraint is not allowed"));
    }
    if !constraints.is_empty() && options.bound.is_some() {
        vm.heap.xdecref(options.bound);
        return Err(vm.type_error("Constraints cannot be combined with bound=..."));
    }
    let constraints = (!constraints.is_empty()).then(|| {
        constraints.iter().for_each(|id| vm.heap.incref(*id));
        vm.heap.new_tuple(constraints.to_vec())
    });
    let default = Some(vm.heap.new_ref(options.default.unwrap_or(vm.no_default())));
    let fields = vec![options.bound, None, constraints, None, default];
    let variable = make(vm, Class::TypeVar, RecordKind::TypeVar, name, fields, options.numbers);
    tell_module(vm, variable)
}

/// `ParamSpec(name, *, bound=None, default=NoDefault, …)`
pub(super) fn param_spec(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (name, kw) = name_of(vm, "paramspec", args)?;
    let options = options(vm, "paramspec", &Args { pos: &[], kw: &kw })?;
    let default = Some(vm.heap.new_ref(options.default.unwrap_or(vm.no_default())));
    let fields = vec![options.bound.or(Some(vm.none())), None, None, None, default];
    let variable = make(vm, Class::ParamSpec, RecordKind::ParamSpec, name, fields, options.numbers);
    tell_module(vm, variable)
}

/// `TypeVarTuple(name, *, default=NoDefault)`
pub(super) fn type_var_tuple(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (name, kw) = name_of(vm, "typevartuple", args)?;
    let found = vm.keywords("typevartuple", &Args { pos: &[], kw: &kw }, &["default"])?;
    let default = found.first().copied().flatten().unwrap_or(vm.no_default());
    let default = Some(vm.heap.new_ref(default));
    let fields = vec![None, None, None, None, default];
    let variable = make(vm, Class::TypeVarTuple, RecordKind::TypeVarTuple, name, fields, [0; 3]);
    tell_module(vm, variable)
}
