//! Items: `x[k]`, `x[k] = v`, `del x[k]`, `k in x`, `len(x)`.

pub(crate) mod dicts;
pub(crate) mod sequences;
pub(crate) mod sets;
pub(crate) mod slices;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::builtins::consume::Consume;
use crate::builtins::search::Search;
use crate::builtins::special::{as_length, as_none, as_truth};
use crate::vm::{Exc, Flow, Result, Vm};

impl Vm {
    /// `PyObject_GetItem`. The operands stay with the caller.
    ///
    /// # Errors
    /// `TypeError`, `IndexError`, `KeyError`, or what the class's method raises.
    pub fn begin_get_item(&mut self, container: ObjectId, key: ObjectId) -> Result<Flow> {
        let name = self.names.getitem;
        if let Some(method) = self.python_method(container, name) {
            return Ok(self.method_flow("__getitem__", method, container, &[key], None));
        }
        if let Some(result) = self.builtin_get_item(container, key)? {
            return Ok(result);
        }
        if self.is_class(container) {
            return self.begin_class_item(container, key);
        }
        let message = format!("'{}' object is not subscriptable", self.type_name(container));
        Err(self.type_error(&message))
    }

    /// What the built-in type below the class says; `None` if it has no items.
    pub(crate) fn builtin_get_item(&mut self, container: ObjectId, key: ObjectId) -> Result<Option<Flow>> {
        let value = match self.heap.payload(container) {
            Payload::List(_) => self.list_item(container, key)?,
            Payload::Tuple(_) => self.tuple_item(container, key)?,
            Payload::Dict(_) => return self.dict_item(container, key).map(Some),
            Payload::Str(_) => self.str_item(container, key)?,
            Payload::Bytes(_) => self.bytes_item(container, key)?,
            Payload::ByteArray(_) => crate::types::bytearray::item(self, container, key)?,
            Payload::Record(record) => match record.kind {
                RecordKind::Range => self.range_item(container, key)?,
                RecordKind::MemoryView => crate::types::memoryview::item(self, container, key)?,
                RecordKind::MappingProxy => match self.heap.field(container, 0) {
                    Some(mapping) => return self.begin_get_item(mapping, key).map(Some),
                    None => return Ok(None),
                },
                RecordKind::GenericAlias | RecordKind::Union => {
                    crate::types::alias::subscript(self, container, key)?
                }
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        Ok(Some(Flow::Value(value)))
    }

    /// `dict_subscript`, with `__missing__` of a class derived from dict.
    fn dict_item(&mut self, dict: ObjectId, key: ObjectId) -> Result<Flow> {
        if let Some(value) = self.dict_get(dict, key)? {
            return Ok(Flow::Value(self.heap.new_ref(value)));
        }
        if self.finds_methods(dict) {
            let (class, name) = (self.heap.type_of(dict), self.names.missing);
            if let Some(method) = self.lookup_in_mro(class, name) {
                return self.bound_special_flow("__missing__", method, dict, vec![key], None);
            }
        }
        Err(self.key_error(key))
    }

    /// `list[int]`: a class's `__class_getitem__`.
    fn begin_class_item(&mut self, class: ObjectId, key: ObjectId) -> Result<Flow> {
        let name = self.names.class_getitem;
        if let Some(found) = self.lookup_in_mro(class, name)
            && (!self.is_native_method(found) || self.is_typing_method(found))
        {
            let bound = self.bind_descriptor(found, None, class)?;
            let call = crate::builtins::special::PlainCall {
                name: "__class_getitem__",
                callable: bound,
                args: vec![key],
                kw: Vec::new(),
                held: vec![bound],
            };
            return Ok(Flow::Native(Box::new(call)));
        }
        let is_own = self.lookup_in_mro(class, name).is_some_and(|found| self.is_native_method(found));
        if is_own || self.is_generic_builtin(class) {
            return self.generic_alias(class, key).map(Flow::Value);
        }
        let message = format!("type '{}' is not subscriptable", self.heap.type_body(class).name);
        Err(self.type_error(&message))
    }

    /// Whether a class's own `__class_getitem__` makes something else than a generic alias.
    fn is_typing_method(&self, found: ObjectId) -> bool {
        let special = [heapglass_memory::Class::Generic.id(), heapglass_memory::Class::Union.id()];
        matches!(self.heap.payload(found), Payload::Native(native) if native.class.is_some_and(|class| special.contains(&class)))
    }

    /// `Py_GenericAlias`. New reference.
    pub(crate) fn generic_alias(&mut self, class: ObjectId, key: ObjectId) -> Result<ObjectId> {
        let key_ref = self.heap.new_ref(key);
        let args = if matches!(self.heap.payload(key), Payload::Tuple(_)) {
            key_ref
        } else {
            self.heap.new_tuple(vec![key_ref])
        };
        let origin = self.heap.new_ref(class);
        let fields = vec![Some(origin), Some(args), None];
        Ok(self.heap.new_record(RecordKind::GenericAlias, fields, [0; 3]))
    }

    fn is_generic_builtin(&self, class: ObjectId) -> bool {
        use heapglass_memory::Class;
        let generic = [
            Class::List,
            Class::Tuple,
            Class::Dict,
            Class::Set,
            Class::FrozenSet,
            Class::Type,
            Class::Enumerate,
            Class::Weakref,
            Class::Generator,
            Class::Coroutine,
            Class::Slice,
        ];
        generic.iter().any(|known| {
            self.is_subclass(class, known.id()) && (*known != Class::Type || class == known.id())
        })
    }

    /// `PyObject_SetItem`; the result is None.
    ///
    /// # Errors
    /// As [`Self::begin_get_item`].
    pub fn begin_set_item(&mut self, container: ObjectId, key: ObjectId, value: ObjectId) -> Result<Flow> {
        let name = self.names.setitem;
        if let Some(method) = self.python_method(container, name) {
            return Ok(self.method_flow("__setitem__", method, container, &[key, value], Some(as_none)));
        }
        if self.has_python_method(container, self.names.delitem) {
            return Err(self.raise(Exc::AttributeError, "__setitem__"));
        }
        self.builtin_set_item(container, key, value)
    }

    /// Whether the class fills `mp_ass_subscript` with a method of Python's: then `slot_mp_ass_subscript` looks for both
    /// names, and says which it does not find.
    fn has_python_method(&self, container: ObjectId, name: ObjectId) -> bool {
        !matches!(self.heap.payload(container), Payload::List(_) | Payload::ByteArray(_) | Payload::Dict(_))
            && self.python_method(container, name).is_some()
    }

    /// What the built-in type below the class does.
    pub(crate) fn builtin_set_item(
        &mut self,
        container: ObjectId,
        key: ObjectId,
        value: ObjectId,
    ) -> Result<Flow> {
        match self.heap.payload(container) {
            Payload::List(_) => self.list_store(container, key, value),
            Payload::ByteArray(_) => {
                crate::types::bytearray::store(self, container, key, Some(value))?;
                Ok(Flow::Value(self.none()))
            }
            Payload::Record(record) if record.kind == RecordKind::MemoryView => {
                crate::types::memoryview::store(self, container, key, value)?;
                Ok(Flow::Value(self.none()))
            }
            Payload::Dict(_) => {
                self.dict_set(container, key, value)?;
                Ok(Flow::Value(self.none()))
            }
            _ => {
                let message =
                    format!("'{}' object does not support item assignment", self.type_name(container));
                Err(self.type_error(&message))
            }
        }
    }

    /// `PyObject_DelItem`; the result is None.
    ///
    /// # Errors
    /// As [`Self::begin_get_item`].
    pub fn begin_del_item(&mut self, container: ObjectId, key: ObjectId) -> Result<Flow> {
        let name = self.names.delitem;
        if let Some(method) = self.python_method(container, name) {
            return Ok(self.method_flow("__delitem__", method, container, &[key], Some(as_none)));
        }
        if self.has_python_method(container, self.names.setitem) {
            return Err(self.raise(Exc::AttributeError, "__delitem__"));
        }
        self.builtin_del_item(container, key)?;
        Ok(Flow::Value(self.none()))
    }

    /// What the built-in type below the class does.
    pub(crate) fn builtin_del_item(&mut self, container: ObjectId, key: ObjectId) -> Result<()> {
        match self.heap.payload(container) {
            Payload::List(_) => self.list_delete(container, key),
            Payload::ByteArray(_) => crate::types::bytearray::store(self, container, key, None),
            Payload::Record(record) if record.kind == RecordKind::MemoryView => {
                Err(self.type_error("cannot delete memory"))
            }
            Payload::Dict(_) => {
                if self.dict_del(container, key)? {
                    Ok(())
                } else {
                    Err(self.key_error(key))
                }
            }
            payload => {
                // `PySequence_DelItem` and `PyObject_DelItem` say it in different words.
                let is_sequence = match payload {
                    Payload::Tuple(_) | Payload::Str(_) | Payload::Bytes(_) | Payload::Set(_) => true,
                    Payload::Record(record) if record.kind == RecordKind::Range => true,
                    _ => self.is_heap_instance(container),
                };
                let does_not = if is_sequence && self.is_index(key) { "doesn't" } else { "does not" };
                let message =
                    format!("'{}' object {does_not} support item deletion", self.type_name(container));
                Err(self.type_error(&message))
            }
        }
    }

    /// `PySequence_Contains`; the result is a bool.
    ///
    /// # Errors
    /// As [`Self::begin_get_item`].
    pub fn begin_contains(&mut self, container: ObjectId, item: ObjectId) -> Result<Flow> {
        if self.finds_methods(container) {
            let (class, name) = (self.heap.type_of(container), self.names.contains);
            if let Some(method) = self.lookup_in_mro(class, name) {
                if self.is_none(method) {
                    let message = format!("'{}' object is not a container", self.type_name(container));
                    return Err(self.type_error(&message));
                }
                if !self.is_native_method(method) {
                    return Ok(self.method_flow("__contains__", method, container, &[item], Some(as_truth)));
                }
            }
        }
        if let Some(result) = self.builtin_contains(container, item)? {
            return Ok(Flow::Value(self.heap.bool(result)));
        }
        if !self.is_iterable(container) {
            let message =
                format!("argument of type '{}' is not a container or iterable", self.type_name(container));
            return Err(self.type_error(&message));
        }
        Ok(Flow::Native(Box::new(Consume::new(container, Search::contains(item)))))
    }

    /// The same in Rust, waiting: for built-in containers only.
    pub(crate) fn contains(&mut self, container: ObjectId, item: ObjectId) -> Result<bool> {
        let flow = self.begin_contains(container, item)?;
        let result = self.wait(flow)?;
        self.truth_of(result)
    }

    /// What the built-in type below the class says; `None` if one must go through its items.
    pub(crate) fn builtin_contains(&mut self, container: ObjectId, item: ObjectId) -> Result<Option<bool>> {
        match self.heap.payload(container) {
            Payload::List(_) | Payload::Tuple(_) => self.sequence_contains(container, item).map(Some),
            Payload::Dict(_) => {
                let hash = self.key_hash(item)?;
                Ok(Some(self.dict_lookup(container, item, hash)?.is_some()))
            }
            Payload::Set(_) => self.set_contains(container, item).map(Some),
            Payload::Str(text) => {
                let text = std::rc::Rc::clone(text);
                match self.text(item) {
                    Some(part) => Ok(Some(text.text.contains(part))),
                    None => {
                        let found = self.type_name(item).to_owned();
                        Err(self.type_error(&format!(
                            "'in <string>' requires string as left operand, not {found}"
                        )))
                    }
                }
            }
            Payload::Bytes(data) => {
                let data = std::rc::Rc::clone(data);
                self.bytes_contains(&data, item).map(Some)
            }
            Payload::ByteArray(body) => {
                let data = std::rc::Rc::clone(&body.bytes);
                self.bytes_contains(&data, item).map(Some)
            }
            Payload::Record(record) => match record.kind {
                RecordKind::Range if self.is_int(item) && !self.is_heap_instance(item) => {
                    Ok(Some(self.range_contains(container, item)))
                }
                RecordKind::DictKeys => match self.view_dict(container) {
                    Some(dict) => self.builtin_contains(dict, item),
                    None => Ok(Some(false)),
                },
                RecordKind::DictItems => self.items_contain(container, item).map(Some),
                RecordKind::MappingProxy => match self.heap.field(container, 0) {
                    Some(mapping) => self.builtin_contains(mapping, item),
                    None => Ok(None),
                },
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// `list_contains`, `tuple_contains`.
    fn sequence_contains(&mut self, sequence: ObjectId, item: ObjectId) -> Result<bool> {
        // A list's item is held while `__eq__` runs, a tuple's is not: `list_contains`, `tuple_contains`.
        let is_list = matches!(self.heap.payload(sequence), Payload::List(_));
        let mut at = 0;
        while let Some(known) = self.heap.items(sequence).get(at).copied() {
            let same = match self.plain_eq(known, item) {
                Some(same) => same,
                None if is_list => self.with_temps(&[known], |vm| vm.eq(known, item))?,
                None => self.eq(known, item)?,
            };
            if same {
                return Ok(true);
            }
            at += 1;
        }
        Ok(false)
    }

    fn bytes_contains(&mut self, data: &[u8], item: ObjectId) -> Result<bool> {
        if let Some(part) = crate::types::bytes::bytes_of(self, item) {
            return Ok(part.is_empty() || data.windows(part.len()).any(|window| window == part.as_slice()));
        }
        if !self.is_index(item) {
            let message = format!("a bytes-like object is required, not '{}'", self.type_name(item));
            return Err(self.type_error(&message));
        }
        match u8::try_from(self.index_or(item, Exc::ValueError)?) {
            Ok(byte) => Ok(data.contains(&byte)),
            Err(_) => Err(self.value_error("byte must be in range(0, 256)")),
        }
    }

    /// `dictitems_contains`
    fn items_contain(&mut self, view: ObjectId, item: ObjectId) -> Result<bool> {
        let Some(dict) = self.view_dict(view) else { return Ok(false) };
        let (key, value) = match (self.heap.payload(item), self.heap.items(item)) {
            (Payload::Tuple(_), [key, value]) => (*key, *value),
            _ => return Ok(false),
        };
        match self.dict_get(dict, key)? {
            Some(known) => self.with_temps(&[known], |vm| vm.eq(known, value)),
            None => Ok(false),
        }
    }

    /// `len(x)`: at once for built-in types.
    ///
    /// # Errors
    /// `TypeError`, or what `__len__` raises.
    pub fn begin_len(&mut self, id: ObjectId) -> Result<Flow> {
        let name = self.names.len;
        if let Some(method) = self.python_method(id, name) {
            return Ok(self.method_flow("len", method, id, &[], Some(as_length)));
        }
        match self.builtin_len(id)? {
            Some(len) => Ok(Flow::Value(self.heap.new_int(len as i64))),
            None => {
                let message = format!("object of type '{}' has no len()", self.type_name(id));
                Err(self.type_error(&message))
            }
        }
    }

    /// The length of a built-in container.
    pub(crate) fn builtin_len(&mut self, id: ObjectId) -> Result<Option<u64>> {
        Ok(match self.heap.payload(id) {
            Payload::List(list) => Some(list.items.len() as u64),
            Payload::Tuple(items) => Some(items.len() as u64),
            Payload::Dict(_) => Some(u64::from(self.heap.dict_len(id))),
            Payload::Set(body) => Some(u64::from(body.used)),
            Payload::Str(text) => Some(u64::from(text.chars)),
            Payload::Bytes(data) => Some(data.len() as u64),
            Payload::ByteArray(body) => Some(body.bytes.len() as u64),
            Payload::Record(record) => match record.kind {
                RecordKind::MemoryView => Some(crate::types::memoryview::length(self, id)? as u64),
                RecordKind::Range => {
                    let len = self.heap.field(id, 0).and_then(|len| self.small(len));
                    match len {
                        Some(len) => Some(len as u64),
                        None => {
                            return Err(self
                                .raise(Exc::OverflowError, "Python int too large to convert to C ssize_t"));
                        }
                    }
                }
                RecordKind::DictKeys | RecordKind::DictValues | RecordKind::DictItems => {
                    self.view_dict(id).map(|dict| u64::from(self.heap.dict_len(dict)))
                }
                RecordKind::MappingProxy => match self.heap.field(id, 0) {
                    Some(mapping) => self.builtin_len(mapping)?,
                    None => None,
                },
                _ => None,
            },
            _ => None,
        })
    }
}
