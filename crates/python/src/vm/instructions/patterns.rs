//! `match`.

use heapglass_memory::object::{CollectionKind, Layout, Payload};
use heapglass_memory::{Class, ObjectId};

use crate::compile::op;
use crate::vm::run::Next;
use crate::vm::{Exc, Result, Vm};

impl Vm {
    pub(super) fn op_patterns(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::MATCH_SEQUENCE => {
                let subject = self.peek_id(0);
                let is_sequence = self.collection_of(subject) == CollectionKind::Sequence;
                let value = self.heap.bool(is_sequence);
                self.push(value);
            }
            op::MATCH_MAPPING => {
                let subject = self.peek_id(0);
                let is_mapping = self.collection_of(subject) == CollectionKind::Mapping;
                let value = self.heap.bool(is_mapping);
                self.push(value);
            }
            op::MATCH_KEYS => return self.match_keys(),
            _ => return self.match_class(arg),
        }
        Ok(Next::Go)
    }

    fn collection_of(&self, subject: ObjectId) -> CollectionKind {
        self.heap.type_body_of(subject).flags.collection
    }

    /// The value of a key, as the subject's `get` gives it. New reference.
    fn mapped_value(&mut self, subject: ObjectId, key: ObjectId) -> Result<Option<ObjectId>> {
        if self.heap.is_exactly(subject, Class::Dict) {
            let found = self.dict_get(subject, key)?;
            return Ok(found.map(|value| self.heap.new_ref(value)));
        }
        let name = self.heap.intern_immortal("get");
        let get = self.getattr(subject, name)?;
        let missing = self.heap.new_object(Class::Object.id(), Payload::Plain);
        let value = self.with_temps(&[get, missing], |vm| vm.call_sync(get, &[key, missing]));
        self.heap.decref(get);
        let found = value.map(|value| if value == missing { None } else { Some(value) });
        if matches!(found, Ok(None)) {
            self.heap.decref(missing);
        }
        self.heap.decref(missing);
        found
    }

    /// MATCH_KEYS: subject, keys → subject, keys, tuple of values or None.
    fn match_keys(&mut self) -> Result<Next> {
        let (subject, keys) = (self.peek_id(1), self.peek_id(0));
        let keys = self.heap.items(keys).to_vec();
        let mut values = Vec::new();
        for (index, key) in keys.iter().copied().enumerate() {
            for earlier in keys.get(..index).unwrap_or_default() {
                if self.eq(*earlier, key)? {
                    let key = self.repr(key)?;
                    let message = format!("mapping pattern checks duplicate key ({key})");
                    return Err(self.value_error(&message));
                }
            }
            match self.mapped_value(subject, key)? {
                Some(value) => values.push(value),
                None => {
                    values.into_iter().for_each(|value| self.heap.decref(value));
                    let none = self.none();
                    self.push(none);
                    return Ok(Next::Go);
                }
            }
        }
        let values = self.heap.new_tuple(values);
        self.push(values);
        Ok(Next::Go)
    }

    /// MATCH_CLASS: subject, class, keyword names → tuple of attributes or None.
    fn match_class(&mut self, positional: u32) -> Result<Next> {
        let (subject, class, names) = (self.peek_id(2), self.peek_id(1), self.peek_id(0));
        if !self.is_class(class) {
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !self.ask_instance(subject, class)? {
            self.drop_stack(3);
            let none = self.none();
            self.push(none);
            return Ok(Next::Go);
        }
        let matched = self.class_attributes(subject, class, names, positional as usize)?;
        self.drop_stack(3);
        let value = match matched {
            Some(values) => self.heap.new_tuple(values),
            None => self.none(),
        };
        self.push(value);
        Ok(Next::Go)
    }

    fn class_attributes(
        &mut self,
        subject: ObjectId,
        class: ObjectId,
        names: ObjectId,
        positional: usize,
    ) -> Result<Option<Vec<ObjectId>>> {
        let mut values = Vec::new();
        let mut wanted = Vec::new();
        if positional > 0 {
            match self.lookup_in_mro(class, self.names.match_args) {
                Some(match_args) if matches!(self.heap.payload(match_args), Payload::Tuple(_)) => {
                    wanted.extend(self.heap.items(match_args).iter().take(positional).copied())
                }
                Some(match_args) => {
                    let (name, got) = (self.heap.type_body(class).name.clone(), self.type_name(match_args));
                    let message = format!("{name}.__match_args__ must be a tuple (got {got})");
                    return Err(self.type_error(&message));
                }
                None if matches_itself(self.heap.layout(class)) => values.push(self.heap.new_ref(subject)),
                None => {}
            }
            let allowed = wanted.len() + values.len();
            if allowed < positional {
                let name = self.heap.type_body(class).name.clone();
                let s = if allowed == 1 { "" } else { "s" };
                let message =
                    format!("{name}() accepts {allowed} positional sub-pattern{s} ({positional} given)");
                values.into_iter().for_each(|value| self.heap.decref(value));
                return Err(self.type_error(&message));
            }
        }
        wanted.extend(self.heap.items(names).iter().copied());
        if let Err(raised) = self.check_pattern_names(class, &wanted) {
            values.into_iter().for_each(|value| self.heap.decref(value));
            return Err(raised);
        }
        for name in wanted {
            match self.getattr(subject, name) {
                Ok(value) => values.push(value),
                Err(raised) => {
                    values.into_iter().for_each(|value| self.heap.decref(value));
                    if self.raised_is(Exc::AttributeError) {
                        self.clear_raised();
                        return Ok(None);
                    }
                    return Err(raised);
                }
            }
        }
        Ok(Some(values))
    }
}

impl Vm {
    /// `match_class_attr`: each attribute once, and strings only.
    fn check_pattern_names(&mut self, class: ObjectId, names: &[ObjectId]) -> Result<()> {
        let mut seen: Vec<String> = Vec::new();
        for name in names {
            let Some(text) = self.string(*name) else {
                let got = self.type_name(*name);
                let message = format!("__match_args__ elements must be strings (got {got})");
                return Err(self.type_error(&message));
            };
            if seen.contains(&text) {
                let class = self.heap.type_body(class).name.clone();
                let shown = self.repr(*name)?;
                let message = format!("{class}() got multiple sub-patterns for attribute {shown}");
                return Err(self.type_error(&message));
            }
            seen.push(text);
        }
        Ok(())
    }
}

/// `_Py_TPFLAGS_MATCH_SELF`
const fn matches_itself(layout: Layout) -> bool {
    matches!(
        layout,
        Layout::Int
            | Layout::Bool
            | Layout::Float
            | Layout::Str
            | Layout::Bytes
            | Layout::ByteArray
            | Layout::List
            | Layout::Tuple
            | Layout::Dict
            | Layout::Set
            | Layout::FrozenSet
    )
}
