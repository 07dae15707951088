//! `Template` and `Interpolation`: what a t-string makes (CPython 3.14 Objects/templateobject.c,
//! Objects/interpolationobject.c). `string.templatelib` gets them from a t-string of its own.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::ModuleDef;
use crate::types::TypeDef;
use crate::types::container::class_item;
use crate::types::iterators::METHODS as ITERATOR_METHODS;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

/// No module of Python's: its classes are those of `string.templatelib`.
pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "<string.templatelib>", functions: &[], types: TYPES, fill: |_, _| {} };

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(new_template),
        methods: TEMPLATE_METHODS,
        class_methods: CLASS_METHODS,
        getsets: TEMPLATE_GETSETS,
        ..TypeDef::of(Class::Template, "string.templatelib")
    },
    TypeDef {
        new: Some(new_interpolation),
        methods: INTERPOLATION_METHODS,
        class_methods: CLASS_METHODS,
        getsets: INTERPOLATION_GETSETS,
        ..TypeDef::of(Class::Interpolation, "string.templatelib")
    },
    TypeDef {
        methods: ITERATOR_METHODS,
        asks_methods: false,
        ..TypeDef::of(Class::TemplateIter, "string.templatelib")
    },
];

const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, class_item)];

const TEMPLATE_METHODS: &[NativeDef] = &[
    def("__repr__", Arity::None, template_repr),
    def("__iter__", Arity::None, iterate),
    def("__add__", Arity::One, add),
];

const TEMPLATE_GETSETS: &[GetSet] = &[
    GetSet { name: "strings", get: |vm, id| field(vm, id, STRINGS), set: None },
    GetSet { name: "interpolations", get: |vm, id| field(vm, id, INTERPOLATIONS), set: None },
    GetSet { name: "values", get: values, set: None },
];

const INTERPOLATION_METHODS: &[NativeDef] = &[def("__repr__", Arity::None, interpolation_repr)];

const INTERPOLATION_GETSETS: &[GetSet] = &[
    GetSet { name: "value", get: |vm, id| field(vm, id, VALUE), set: None },
    GetSet { name: "expression", get: |vm, id| field(vm, id, EXPRESSION), set: None },
    GetSet { name: "conversion", get: |vm, id| field(vm, id, CONVERSION), set: None },
    GetSet { name: "format_spec", get: |vm, id| field(vm, id, FORMAT_SPEC), set: None },
];

// Fields of a template.
const STRINGS: usize = 0;
const INTERPOLATIONS: usize = 1;
// Fields of an interpolation.
const VALUE: usize = 0;
const EXPRESSION: usize = 1;
const CONVERSION: usize = 2;
const FORMAT_SPEC: usize = 3;

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

fn items(vm: &Vm, template: ObjectId, index: usize) -> Vec<ObjectId> {
    vm.heap.field(template, index).map(|tuple| vm.heap.items(tuple).to_vec()).unwrap_or_default()
}

impl Vm {
    /// `_PyInterpolation_Build`. Steals value, expression and format. New reference.
    pub(crate) fn new_interpolation(
        &mut self,
        value: ObjectId,
        expression: ObjectId,
        conversion: Option<&str>,
        format: ObjectId,
    ) -> ObjectId {
        let conversion = match conversion {
            Some(letter) => self.new_str(letter),
            None => self.none(),
        };
        let fields = vec![Some(value), Some(expression), Some(conversion), Some(format)];
        self.heap.new_record(RecordKind::Interpolation, fields, [0; 3])
    }

    /// `_PyTemplate_Build`. Steals both tuples. New reference.
    pub(crate) fn new_template(&mut self, strings: ObjectId, interpolations: ObjectId) -> ObjectId {
        self.heap.new_record(RecordKind::Template, vec![Some(strings), Some(interpolations)], [0; 3])
    }
}

/// `Interpolation(value, expression="", conversion=None, format_spec="")`
fn new_interpolation(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["value", "expression", "conversion", "format_spec"];
    let found = vm.named_args("Interpolation", args, 1, &names, 1)?;
    let at = |index: usize| found.get(index).copied().flatten();
    for index in [1, 3] {
        if let Some(value) = at(index).filter(|value| vm.text(*value).is_none()) {
            let name = names.get(index).unwrap_or(&"");
            let message =
                format!("Interpolation() argument '{name}' must be str, not {}", vm.type_name(value));
            return Err(vm.type_error(&message));
        }
    }
    let conversion = match at(2).filter(|value| !vm.is_none(*value)) {
        None => None,
        Some(value) => match vm.string(value) {
            Some(letter) if matches!(letter.as_str(), "s" | "r" | "a") => Some(letter),
            Some(_) => {
                let message = "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'";
                return Err(vm.value_error(message));
            }
            None => {
                let message =
                    format!("Interpolation() argument 'conversion' must be str, not {}", vm.type_name(value));
                return Err(vm.type_error(&message));
            }
        },
    };
    let empty = vm.heap.constants.empty_str;
    let parts = [at(0).unwrap_or(vm.none()), at(1).unwrap_or(empty), at(3).unwrap_or(empty)];
    let [value, expression, format] = parts.map(|id| vm.heap.new_ref(id));
    Ok(vm.new_interpolation(value, expression, conversion.as_deref(), format).into())
}

/// `Template(*args)`: neighbouring strings become one.
fn new_template(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if !args.kw.is_empty() {
        return Err(vm.type_error("Template.__new__ only accepts *args arguments"));
    }
    let (mut strings, mut interpolations) = (vec![String::new()], Vec::new());
    for part in args.pos.get(1..).unwrap_or_default() {
        if let (Some(text), Some(last)) = (vm.string(*part), strings.last_mut()) {
            last.push_str(&text);
        } else if vm.heap.is_exactly(*part, Class::Interpolation) {
            interpolations.push(vm.heap.new_ref(*part));
            strings.push(String::new());
        } else {
            let message = format!(
                "Template.__new__ *args need to be of type 'str' or 'Interpolation', got {}",
                vm.type_name(*part)
            );
            vm.drop_all(interpolations);
            return Err(vm.type_error(&message));
        }
    }
    Ok(build(vm, strings, interpolations).into())
}

/// Steals the interpolations.
fn build(vm: &mut Vm, strings: Vec<String>, interpolations: Vec<ObjectId>) -> ObjectId {
    let strings = strings.iter().map(|text| vm.new_str(text)).collect();
    let strings = vm.heap.new_tuple(strings);
    let interpolations = vm.heap.new_tuple(interpolations);
    vm.new_template(strings, interpolations)
}

fn template_repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [strings, interpolations] =
        [STRINGS, INTERPOLATIONS].map(|index| vm.heap.field(id, index).unwrap_or(vm.heap.constants.none));
    let strings = vm.repr(strings)?;
    let interpolations = vm.repr(interpolations)?;
    Ok(vm.new_str(&format!("Template(strings={strings}, interpolations={interpolations})")).into())
}

fn interpolation_repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let mut parts = Vec::new();
    for index in [VALUE, EXPRESSION, CONVERSION, FORMAT_SPEC] {
        let part = vm.heap.field(id, index).unwrap_or(vm.heap.constants.none);
        parts.push(vm.repr(part)?);
    }
    Ok(vm.new_str(&format!("Interpolation({})", parts.join(", "))).into())
}

fn values(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let none = vm.heap.constants.none;
    let values: Vec<ObjectId> = items(vm, id, INTERPOLATIONS)
        .into_iter()
        .map(|part| vm.heap.field(part, VALUE).unwrap_or(none))
        .collect();
    values.iter().for_each(|id| vm.heap.incref(*id));
    Ok(vm.heap.new_tuple(values))
}

/// `template_concat`
fn add(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (left, right) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.heap.is_exactly(right, Class::Template) {
        let message = format!(
            "can only concatenate string.templatelib.Template (not \"{}\") to string.templatelib.Template",
            vm.type_name(right)
        );
        return Err(vm.type_error(&message));
    }
    let strings = add_strings(vm, items(vm, left, STRINGS), items(vm, right, STRINGS));
    let all = [items(vm, left, INTERPOLATIONS), items(vm, right, INTERPOLATIONS)].concat();
    all.iter().for_each(|id| vm.heap.incref(*id));
    let (strings, interpolations) = (vm.heap.new_tuple(strings), vm.heap.new_tuple(all));
    Ok(vm.new_template(strings, interpolations).into())
}

/// `template_strings_concat`: the last of the left and the first of the right are joined, unless one is empty. New references.
fn add_strings(vm: &mut Vm, mut left: Vec<ObjectId>, right: Vec<ObjectId>) -> Vec<ObjectId> {
    let last = left.pop().and_then(|id| vm.string(id).map(|text| (id, text)));
    let first = right.first().and_then(|id| vm.string(*id).map(|text| (*id, text)));
    let middle = match (last, first) {
        (Some((id, text)), Some((_, empty))) if empty.is_empty() || text.is_empty() => {
            let id = if empty.is_empty() { id } else { right.first().copied().unwrap_or(id) };
            Some(vm.heap.new_ref(id))
        }
        (Some((_, a)), Some((_, b))) => Some(vm.new_str(&(a + &b))),
        (Some((id, _)), None) => Some(vm.heap.new_ref(id)),
        (None, _) => None,
    };
    left.iter().chain(right.get(1..).unwrap_or_default()).for_each(|id| vm.heap.incref(*id));
    left.into_iter().chain(middle).chain(right.into_iter().skip(1)).collect()
}

/// `template_iter`: an iterator over both tuples.
fn iterate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let mut iterators = Vec::new();
    for index in [STRINGS, INTERPOLATIONS] {
        let tuple = vm.heap.field(id, index).unwrap_or(vm.heap.constants.empty_tuple);
        iterators.push(Some(vm.get_iter(tuple)?));
    }
    Ok(vm.heap.new_record(RecordKind::TemplateIter, iterators, [1, 0, 0]).into())
}

/// `templateiter_next`: strings and interpolations by turns, empty strings left out.
pub(super) fn next(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    let is_string = vm.heap.record_of(id).is_some_and(|record| record.numbers[0] == 1);
    if let Some(record) = vm.heap.record_mut(id) {
        record.numbers[0] = i64::from(!is_string);
    }
    let Some(iterator) = vm.heap.field(id, usize::from(!is_string)) else { return Ok(None) };
    let Some(item) = vm.next_sync(iterator)? else { return Ok(None) };
    if is_string && vm.text(item).is_some_and(str::is_empty) {
        vm.heap.decref(item);
        if let Some(record) = vm.heap.record_mut(id) {
            record.numbers[0] = 1;
        }
        let Some(interpolations) = vm.heap.field(id, 1) else { return Ok(None) };
        return vm.next_sync(interpolations);
    }
    Ok(Some(item))
}
