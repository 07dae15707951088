//! `json.encoder.c_make_encoder`: objects to a text (CPython 3.14 Modules/_json.c, `encoder_…`).

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{is_quote, quote};
use crate::protocol::{done, go_on_if};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[def("__call__", Arity::Any, call)];

/// Fields, in the order of `encoder_traverse`.
const MARKERS: usize = 0;
const DEFAULT: usize = 1;
const ENCODER: usize = 2;
const INDENT: usize = 3;
const KEY_SEPARATOR: usize = 4;
const ITEM_SEPARATOR: usize = 5;
/// Bits of the first number.
const SORT_KEYS: i64 = 1;
const SKIP_KEYS: i64 = 2;
const ALLOW_NAN: i64 = 4;
/// Deeper nesting ends in a RecursionError, not in an overflow of the stack.
const MAX_DEPTH: usize = 400;

macro_rules! fields {
    ($($name:literal $index:expr;)*) => {
        pub(super) const GETSETS: &[GetSet] = &[
            $(GetSet { name: $name, get: |vm, id| Ok(field(vm, id, $index)), set: None },)*
            GetSet { name: "sort_keys", get: |vm, id| Ok(flag(vm, id, SORT_KEYS)), set: None },
            GetSet { name: "skipkeys", get: |vm, id| Ok(flag(vm, id, SKIP_KEYS)), set: None },
        ];
    };
}

fields! {
    "markers" MARKERS;
    "default" DEFAULT;
    "encoder" ENCODER;
    "indent" INDENT;
    "key_separator" KEY_SEPARATOR;
    "item_separator" ITEM_SEPARATOR;
}

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    vm.heap.new_ref(value)
}

fn flag(vm: &Vm, id: ObjectId, bit: i64) -> ObjectId {
    vm.heap.bool(vm.heap.record_of(id).is_some_and(|record| record.numbers[0] & bit != 0))
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = [
        "markers",
        "default",
        "encoder",
        "indent",
        "key_separator",
        "item_separator",
        "sort_keys",
        "skipkeys",
        "allow_nan",
    ];
    let found = vm.named_args("make_encoder", args, 1, &names, names.len())?;
    let found: Vec<ObjectId> = found.into_iter().flatten().collect();
    let get = |vm: &Vm, index: usize| found.get(index).copied().unwrap_or(vm.none());
    let markers = get(vm, MARKERS);
    if !vm.is_none(markers) && !vm.is_dict(markers) {
        let found = vm.type_name(markers).to_owned();
        let message = format!("make_encoder() argument 1 must be dict or None, not {found}");
        return Err(vm.type_error(&message));
    }
    let mut flags = 0;
    for (index, bit) in [(6, SORT_KEYS), (7, SKIP_KEYS), (8, ALLOW_NAN)] {
        if vm.truth(get(vm, index))? {
            flags |= bit;
        }
    }
    let fields = found.iter().take(6).map(|id| Some(vm.heap.new_ref(*id))).collect();
    Ok(vm.heap.new_record(RecordKind::JsonEncoder, fields, [flags, 0, 0]).into())
}

/// `encoder_call(obj, _current_indent_level)`: a tuple of one text.
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let encoder = vm.arg(args, 0);
    let found = vm.named_args("_iterencode", args, 1, &["obj", "_current_indent_level"], 2)?;
    let get = |index: usize| found.get(index).copied().flatten().unwrap_or(vm.heap.constants.none);
    let (object, level) = (get(0), get(1));
    let level = usize::try_from(vm.index_i64(level)?).unwrap_or(0);
    let part = |vm: &Vm, index: usize| vm.heap.field(encoder, index).filter(|id| !vm.is_none(*id));
    let text = |vm: &Vm, index: usize| part(vm, index).and_then(|id| vm.string(id));
    let mut write = Write {
        markers: part(vm, MARKERS),
        default: vm.heap.field(encoder, DEFAULT).unwrap_or(object),
        encoder: vm.heap.field(encoder, ENCODER).unwrap_or(object),
        indent: text(vm, INDENT),
        key_separator: text(vm, KEY_SEPARATOR).unwrap_or_default(),
        item_separator: text(vm, ITEM_SEPARATOR).unwrap_or_default(),
        flags: vm.heap.record_of(encoder).map_or(0, |record| record.numbers[0]),
        level,
        depth: 0,
        out: String::new(),
    };
    // `tp_call` gets its arguments in a tuple.
    vm.with_temps(args.pos.get(1..).unwrap_or_default(), |vm| write.value(vm, object))?;
    let text = vm.new_str(&write.out);
    Ok(vm.heap.new_tuple(vec![text]).into())
}

/// A text under way.
struct Write {
    markers: Option<ObjectId>,
    default: ObjectId,
    encoder: ObjectId,
    indent: Option<String>,
    key_separator: String,
    item_separator: String,
    flags: i64,
    level: usize,
    depth: usize,
    out: String,
}

impl Write {
    /// `encoder_listencode_obj`
    fn value(&mut self, vm: &mut Vm, object: ObjectId) -> Result<()> {
        if let Some(word) = constant(vm, object) {
            self.out.push_str(word);
            return Ok(());
        }
        match vm.heap.payload(object) {
            Payload::Str(_) => {
                let text = self.quoted(vm, object)?;
                self.out.push_str(&text);
            }
            Payload::Int(_) | Payload::BigInt(_) => {
                let text = vm.plain_repr(object)?;
                self.out.push_str(&text);
            }
            Payload::Float(_) => {
                let text = self.float(vm, object)?;
                self.out.push_str(&text);
            }
            Payload::List(_) | Payload::Tuple(_) => return self.nested(vm, object, Self::list),
            Payload::Dict(_) => return self.nested(vm, object, Self::dict),
            _ => return self.nested(vm, object, Self::other),
        }
        Ok(())
    }

    /// Counts how deep it is.
    fn nested(
        &mut self,
        vm: &mut Vm,
        object: ObjectId,
        work: fn(&mut Self, &mut Vm, ObjectId) -> Result<()>,
    ) -> Result<()> {
        if self.depth >= MAX_DEPTH {
            let message = "maximum recursion depth exceeded while encoding a JSON object";
            return Err(vm.raise(Exc::RecursionError, message));
        }
        self.depth += 1;
        let result = work(self, vm, object);
        self.depth -= 1;
        result
    }

    fn quoted(&self, vm: &mut Vm, object: ObjectId) -> Result<String> {
        if let Some(is_ascii) = is_quote(vm, self.encoder) {
            return Ok(quote(vm.text(object).unwrap_or_default(), is_ascii));
        }
        let result = vm.with_temps(&[object], |vm| vm.call_sync(self.encoder, &[object]))?;
        let text = vm.string(result);
        let found = vm.type_name(result).to_owned();
        vm.heap.decref(result);
        text.ok_or_else(|| vm.type_error(&format!("encoder() must return a string, not {found}")))
    }

    /// `encoder_encode_float`
    fn float(&self, vm: &mut Vm, object: ObjectId) -> Result<String> {
        let value = vm.double(object).unwrap_or_default();
        if value.is_finite() {
            return vm.plain_repr(object);
        }
        if self.flags & ALLOW_NAN == 0 {
            let shown = vm.repr(object)?;
            let message = format!("Out of range float values are not JSON compliant: {shown}");
            return Err(vm.value_error(&message));
        }
        Ok(if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned())
    }

    /// Notes that an object is under way. The key, a new reference, where circles are looked for.
    fn enter(&self, vm: &mut Vm, object: ObjectId) -> Result<Option<ObjectId>> {
        let Some(markers) = self.markers else { return Ok(None) };
        let key = vm.heap.new_int(vm.heap.get(object).addr.0 as i64);
        let hash = vm.hash_of(key)?;
        if vm.dict_lookup(markers, key, hash)?.is_some() {
            vm.heap.decref(key);
            return Err(vm.value_error("Circular reference detected"));
        }
        vm.dict_set(markers, key, object)?;
        vm.temps.push(key);
        Ok(Some(key))
    }

    /// It is done; on an error the mark stays, as in C.
    fn leave(&self, vm: &mut Vm, key: Option<ObjectId>, result: Result<()>) -> Result<()> {
        let (Some(markers), Some(key)) = (self.markers, key) else { return result };
        vm.temps.pop();
        let done = match result {
            Ok(()) => vm.dict_del(markers, key).map(|_| ()),
            Err(raised) => Err(raised),
        };
        vm.heap.decref(key);
        done
    }

    /// What `default` makes of an object.
    fn other(&mut self, vm: &mut Vm, object: ObjectId) -> Result<()> {
        let key = self.enter(vm, object)?;
        let result = vm.call_sync(self.default, &[object]).and_then(|made| {
            vm.temps.push(made);
            let result = self.value(vm, made);
            vm.temps.pop();
            vm.heap.decref(made);
            if result.is_err() {
                let note = format!("when serializing {} object", type_name(vm, object));
                vm.note_raised(Some(&note));
            }
            result
        });
        self.leave(vm, key, result)
    }

    /// The line's end and the indentation of this level, where there is one.
    fn new_line(&mut self) {
        if let Some(indent) = &self.indent {
            self.out.push('\n');
            for _ in 0..self.level {
                self.out.push_str(indent);
            }
        }
    }

    fn separate(&mut self) {
        self.out.push_str(&self.item_separator);
        self.new_line();
    }

    /// `encoder_listencode_list`
    fn list(&mut self, vm: &mut Vm, object: ObjectId) -> Result<()> {
        if vm.heap.items(object).is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        let key = self.enter(vm, object)?;
        self.out.push('[');
        self.level += 1;
        self.new_line();
        // `PySequence_Fast` holds the list.
        let result = vm.with_temps(&[object], |vm| self.items(vm, object));
        self.level -= 1;
        let result = self.leave(vm, key, result);
        if result.is_ok() {
            self.new_line();
            self.out.push(']');
        }
        result
    }

    fn items(&mut self, vm: &mut Vm, object: ObjectId) -> Result<()> {
        let mut index = 0;
        while let Some(item) = vm.heap.items(object).get(index).copied() {
            if index > 0 {
                self.separate();
            }
            if let Err(raised) = vm.with_temps(&[item], |vm| self.value(vm, item)) {
                let note = format!("when serializing {} item {index}", type_name(vm, object));
                vm.note_raised(Some(&note));
                return Err(raised);
            }
            index += 1;
        }
        Ok(())
    }

    /// `encoder_listencode_dict`
    fn dict(&mut self, vm: &mut Vm, object: ObjectId) -> Result<()> {
        if vm.heap.dict_len(object) == 0 {
            self.out.push_str("{}");
            return Ok(());
        }
        let key = self.enter(vm, object)?;
        self.out.push('{');
        self.level += 1;
        self.new_line();
        let is_sorted = self.flags & SORT_KEYS != 0;
        let result = if is_sorted || !vm.heap.is_exactly(object, Class::Dict) {
            self.sorted(vm, object, is_sorted)
        } else {
            let mut is_first = true;
            let walk = vm.each_of_dict(object, |vm, entry| {
                self.member(vm, object, (entry.key, entry.value), &mut is_first)?;
                Ok(go_on_if(true))
            });
            done(walk)
        };
        self.level -= 1;
        let result = self.leave(vm, key, result);
        if result.is_ok() {
            self.new_line();
            self.out.push('}');
        }
        result
    }

    /// `PyMapping_Items`, sorted where that is asked for.
    fn sorted(&mut self, vm: &mut Vm, object: ObjectId, is_sorted: bool) -> Result<()> {
        let view = super::super::calls::call_method(vm, object, "items", &[])?;
        let list = super::super::calls::call_class(vm, Class::List.id(), vec![view])?;
        vm.temps.push(list);
        let mut result = Ok(());
        if is_sorted {
            result = super::super::calls::call_method(vm, list, "sort", &[]).map(|_| ());
        }
        let mut is_first = true;
        for item in vm.heap.items(list).to_vec() {
            if result.is_err() {
                break;
            }
            result = match vm.heap.items(item) {
                [key, value] => {
                    let pair = (*key, *value);
                    self.member(vm, object, pair, &mut is_first)
                }
                _ => Err(vm.value_error("items must return 2-tuples")),
            };
        }
        vm.temps.pop();
        vm.heap.decref(list);
        result
    }

    /// `encoder_encode_key_value`
    fn member(
        &mut self,
        vm: &mut Vm,
        object: ObjectId,
        (key, value): (ObjectId, ObjectId),
        is_first: &mut bool,
    ) -> Result<()> {
        let Some(text) = self.key_text(vm, key)? else { return Ok(()) };
        if *is_first {
            *is_first = false;
        } else {
            self.separate();
        }
        self.out.push_str(&text);
        self.out.push_str(&self.key_separator);
        self.value(vm, value).map_err(|raised| {
            let Raised = raised;
            let shown = held_error(vm, |vm| vm.repr(key));
            let note = format!("when serializing {} item {shown}", type_name(vm, object));
            vm.note_raised(Some(&note));
            Raised
        })
    }

    /// A key in quotes; `None` where it is skipped.
    fn key_text(&self, vm: &mut Vm, key: ObjectId) -> Result<Option<String>> {
        let plain = match (constant(vm, key), vm.heap.payload(key)) {
            (Some(word), _) => word.to_owned(),
            (None, Payload::Str(_)) => return self.quoted(vm, key).map(Some),
            (None, Payload::Float(_)) => self.float(vm, key)?,
            (None, Payload::Int(_) | Payload::BigInt(_)) => vm.plain_repr(key)?,
            _ if self.flags & SKIP_KEYS != 0 => return Ok(None),
            _ => {
                let found = vm.type_name(key).to_owned();
                let message = format!("keys must be str, int, float, bool or None, not {found}");
                return Err(vm.type_error(&message));
            }
        };
        let text = vm.new_str(&plain);
        let quoted = self.quoted(vm, text);
        vm.heap.decref(text);
        quoted.map(Some)
    }
}

fn constant(vm: &Vm, object: ObjectId) -> Option<&'static str> {
    match vm.heap.payload(object) {
        Payload::Bool(true) => Some("true"),
        Payload::Bool(false) => Some("false"),
        _ if vm.is_none(object) => Some("null"),
        _ => None,
    }
}

/// Makes a text while an exception is on its way, which is kept.
fn held_error(vm: &mut Vm, work: impl FnOnce(&mut Vm) -> Result<String>) -> String {
    let raised = vm.take_raised();
    let text = work(vm);
    vm.clear_raised();
    if let Some(raised) = raised {
        vm.set_raised(raised);
    }
    text.unwrap_or_default()
}

/// `%T`: the class with its module, unless it is the program's.
fn type_name(vm: &Vm, object: ObjectId) -> String {
    let name = vm.full_type_name(object);
    name.strip_prefix("__main__.").map(str::to_owned).unwrap_or(name)
}
