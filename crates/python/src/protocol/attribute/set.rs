//! Setting and deleting attributes: `PyObject_GenericSetAttr`, `type_setattro`, setters of descriptors.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::machines::CallThen;
use crate::vm::{Exc, Flow, Raised, Result, Vm};

impl Vm {
    /// `setattr(obj, name, value)`; takes references of its own. `None` if it was done at once.
    ///
    /// # Errors
    /// `AttributeError`, `TypeError`, and what descriptors raise.
    pub fn begin_setattr(
        &mut self,
        owner: ObjectId,
        name: ObjectId,
        value: ObjectId,
    ) -> Result<Option<Flow>> {
        let class = self.heap.type_of(owner);
        if self.has_python_override(class, self.names.setattr)
            && let Some(method) = self.lookup_in_mro(class, self.names.setattr)
        {
            let args = vec![owner, name, value];
            return Ok(Some(Flow::Native(Box::new(CallThen {
                callable: Some(method),
                args,
                fallback: None,
                held: Vec::new(),
                is_method: true,
            }))));
        }
        self.generic_setattr(owner, name, Some(value))
    }

    /// `delattr(obj, name)`.
    ///
    /// # Errors
    /// As [`Self::begin_setattr`].
    pub fn begin_delattr(&mut self, owner: ObjectId, name: ObjectId) -> Result<Option<Flow>> {
        let class = self.heap.type_of(owner);
        if self.has_python_override(class, self.names.delattr)
            && let Some(method) = self.lookup_in_mro(class, self.names.delattr)
        {
            let args = vec![owner, name];
            return Ok(Some(Flow::Native(Box::new(CallThen {
                callable: Some(method),
                args,
                fallback: None,
                held: Vec::new(),
                is_method: true,
            }))));
        }
        self.generic_setattr(owner, name, None)
    }

    /// `PyObject_GenericSetAttr`, `type_setattro`; `None` deletes.
    ///
    /// # Errors
    /// As [`Self::begin_setattr`].
    pub fn generic_setattr(
        &mut self,
        owner: ObjectId,
        name: ObjectId,
        value: Option<ObjectId>,
    ) -> Result<Option<Flow>> {
        let class = self.heap.type_of(owner);
        self.note_lookup(class, name);
        if self.is_class(owner) {
            return self.type_setattr(owner, name, value).map(|()| None);
        }
        let found = self.lookup_in_mro(class, name);
        if let Some(found) = found
            && self.is_data_descriptor(found)
        {
            return self.set_through(found, owner, name, value);
        }
        if let Some(dict) = self.own_dict(owner) {
            return self.set_in_dict(owner, dict, name, value).map(|()| None);
        }
        if self.heap.attrs(owner).is_some() && self.heap.type_body(class).flags.has_dict {
            let old = match value {
                Some(value) => {
                    self.heap.incref(value);
                    self.heap.attr_set(owner, name, value)
                }
                None => match self.heap.attr_remove(owner, name) {
                    Some(old) => Some(old),
                    None => return Err(self.nothing_to_delete(owner, name)),
                },
            };
            self.heap.xdecref(old);
            return Ok(None);
        }
        Err(self.cannot_set(owner, name, found.is_some()))
    }

    /// `store_instance_attr_lock_held` tells the exception nothing that a suggestion could be made of;
    /// `_PyObject_GenericSetAttrWithDict` does.
    fn nothing_to_delete(&mut self, owner: ObjectId, name: ObjectId) -> Raised {
        if self.heap.attrs(owner).is_some_and(|attrs| !attrs.is_inline) {
            return self.no_attribute(owner, name);
        }
        let text = self.string(name).unwrap_or_default();
        let message = format!("'{}' object has no attribute '{text}'", self.type_name(owner));
        self.raise(Exc::AttributeError, &message)
    }

    fn cannot_set(&mut self, owner: ObjectId, name: ObjectId, is_known: bool) -> Raised {
        let text = self.string(name).unwrap_or_default();
        let class = self.type_name(owner).to_owned();
        let message = if is_known {
            format!("'{class}' object attribute '{text}' is read-only")
        } else {
            format!("'{class}' object has no attribute '{text}' and no __dict__ for setting new attributes")
        };
        self.attribute_error(owner, name, &message)
    }

    /// The dict of objects that always have one of their own: modules, functions.
    pub(super) fn own_dict(&mut self, owner: ObjectId) -> Option<ObjectId> {
        match self.heap.payload(owner) {
            Payload::Record(record) if matches!(record.kind, RecordKind::Module | RecordKind::Namespace) => {
                *record.fields.first()?
            }
            Payload::Function(body) => match body.dict {
                Some(dict) => Some(dict),
                None => {
                    let dict = self.heap.new_dict();
                    if let Payload::Function(body) = self.heap.payload_mut(owner) {
                        std::rc::Rc::make_mut(body).dict = Some(dict);
                    }
                    Some(dict)
                }
            },
            Payload::Record(record)
                if record.kind == RecordKind::Exception && self.heap.attrs(owner).is_none() =>
            {
                self.heap.give_dict(owner)
            }
            Payload::Record(_) | Payload::Dict(_)
                if self.heap.attrs(owner).is_none() && self.heap.type_body_of(owner).flags.has_dict =>
            {
                self.heap.give_dict(owner)
            }
            _ => None,
        }
    }

    fn set_in_dict(
        &mut self,
        owner: ObjectId,
        dict: ObjectId,
        name: ObjectId,
        value: Option<ObjectId>,
    ) -> Result<()> {
        let found = self.heap.dict_find_str(dict, name);
        match (value, found) {
            (Some(value), found) => {
                self.heap.incref(value);
                let hash = self.heap.text_hash(name);
                let old = self.heap.dict_store(dict, found, name, hash, value);
                self.heap.xdecref(old);
            }
            (None, Some(index)) => {
                if let Some((key, value)) = self.heap.dict_remove(dict, index) {
                    self.heap.xdecref(key);
                    self.heap.decref(value);
                }
            }
            (None, None) => return Err(self.no_attribute(owner, name)),
        }
        Ok(())
    }

    /// `tp_descr_set`
    pub(super) fn set_through(
        &mut self,
        found: ObjectId,
        owner: ObjectId,
        name: ObjectId,
        value: Option<ObjectId>,
    ) -> Result<Option<Flow>> {
        let method_name = if value.is_some() { self.names.set } else { self.names.delete };
        if !self.heap.type_body_of(found).flags.is_heap
            || self.heap.record_of(found).is_some() && self.python_method(found, method_name).is_none()
        {
            return self.set_through_builtin(found, owner, name, value);
        }
        let Some(method) = self.lookup_in_mro(self.heap.type_of(found), method_name) else {
            // The name itself is the message.
            return Err(self.raise_with(Exc::AttributeError, vec![method_name]));
        };
        let mut args = vec![found, owner];
        args.extend(value);
        let mut held = self.hold_type(owner);
        if !self.heap.profile.calls.packs {
            held.push(self.heap.new_ref(found));
        }
        Ok(Some(Flow::Native(Box::new(CallThen {
            callable: Some(method),
            args,
            fallback: None,
            held,
            is_method: true,
        }))))
    }

    /// The same for a built-in descriptor.
    pub(crate) fn set_through_builtin(
        &mut self,
        found: ObjectId,
        owner: ObjectId,
        name: ObjectId,
        value: Option<ObjectId>,
    ) -> Result<Option<Flow>> {
        let (kind, numbers, fields) = match self.heap.record_of(found) {
            Some(record) => (Some(record.kind), record.numbers, record.fields.clone()),
            None => (None, [0; 3], Vec::new()),
        };
        match kind {
            Some(RecordKind::Member) if numbers[1] != 0 => {
                crate::modules::standin::set(self, owner, numbers[0], value).map(|()| None)
            }
            Some(RecordKind::Member) => {
                if value.is_none() && self.heap.slot_get(owner, numbers[0] as usize).is_none() {
                    // `PyMember_SetOne` says the name alone.
                    let text = self.string(name).unwrap_or_default();
                    return Err(self.raise(Exc::AttributeError, &text));
                }
                let value = value.map(|value| self.heap.new_ref(value));
                let old = self.heap.slot_set(owner, numbers[0] as usize, value);
                self.heap.xdecref(old);
                Ok(None)
            }
            Some(RecordKind::TupleGetter) => {
                let message = if value.is_some() { "can't set attribute" } else { "can't delete attribute" };
                Err(self.raise(Exc::AttributeError, message))
            }
            Some(RecordKind::GetSet) => {
                match self.getsets.get(numbers[0] as usize).and_then(|getset| getset.set) {
                    Some(set) => set(self, owner, value).map(|()| None),
                    None => {
                        let text = self.string(name).unwrap_or_default();
                        let is_item = matches!(self.heap.payload(owner), Payload::Tuple(_));
                        if is_item || self.heap.is_exactly(found, Class::Member) {
                            return Err(self.raise(Exc::AttributeError, "readonly attribute"));
                        }
                        let message = format!(
                            "attribute '{text}' of '{}' objects is not writable",
                            self.type_name(owner)
                        );
                        Err(self.raise(Exc::AttributeError, &message))
                    }
                }
            }
            Some(RecordKind::Property) => {
                let function = fields.get(if value.is_some() { 1 } else { 2 }).copied().flatten();
                let Some(function) = function.filter(|id| !self.is_none(*id)) else {
                    let what = if value.is_some() { "setter" } else { "deleter" };
                    let label = self.property_label(found, owner);
                    return Err(self.raise(Exc::AttributeError, &format!("property {label} has no {what}")));
                };
                let mut args = vec![owner];
                args.extend(value);
                let held = self.hold_type(owner);
                Ok(Some(Flow::Native(Box::new(CallThen {
                    callable: Some(function),
                    args,
                    fallback: None,
                    held,
                    is_method: false,
                }))))
            }
            _ => Ok(None),
        }
    }

    /// `_PyObject_GenericSetAttrWithDict` holds the type while a descriptor's setter runs.
    fn hold_type(&mut self, owner: ObjectId) -> Vec<ObjectId> {
        if self.is_class(owner) {
            return Vec::new();
        }
        let class = self.heap.type_of(owner);
        vec![self.heap.new_ref(class)]
    }

    /// `type_setattro`
    fn type_setattr(&mut self, class: ObjectId, name: ObjectId, value: Option<ObjectId>) -> Result<()> {
        let text = self.string(name).unwrap_or_default();
        if self.heap.type_body(class).flags.is_immutable {
            let message = format!(
                "cannot set '{text}' attribute of immutable type '{}'",
                self.heap.type_body(class).name
            );
            return Err(self.type_error(&message));
        }
        let meta = self.heap.type_of(class);
        if let Some(found) = self.lookup_in_mro(meta, name)
            && self.is_data_descriptor(found)
        {
            return match self.set_through(found, class, name, value)? {
                Some(flow) => {
                    let done = self.wait(flow)?;
                    self.heap.decref(done);
                    Ok(())
                }
                None => Ok(()),
            };
        }
        let Some(dict) = self.heap.type_body(class).dict else { return Ok(()) };
        let found = self.heap.dict_find_str(dict, name);
        match (value, found) {
            (Some(value), _) => {
                self.heap.incref(value);
                let hash = self.heap.text_hash(name);
                let old = self.heap.dict_store(dict, found, name, hash, value);
                self.type_modified(class);
                self.heap.xdecref(old);
            }
            (None, Some(index)) => {
                let removed = self.heap.dict_remove(dict, index);
                self.type_modified(class);
                if let Some((key, value)) = removed {
                    self.heap.xdecref(key);
                    self.heap.decref(value);
                }
            }
            (None, None) => {
                let message =
                    format!("type object '{}' has no attribute '{text}'", self.heap.type_body(class).name);
                return Err(self.attribute_error(class, name, &message));
            }
        }
        Ok(())
    }
}
