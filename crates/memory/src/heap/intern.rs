//! The intern table: one string object per text that CPython shares (FACTS 5.3 and 6).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Domain, Heap, IMMORTAL};
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Flags, Payload, Text};
use crate::profile::Immortality;
use crate::pymalloc::Addr;

/// Interned strings by their text. The table's own references are not counted (FACTS 5.3).
#[derive(Clone, Debug, Default)]
pub struct InternTable {
    strings: Rc<BTreeMap<Box<str>, ObjectId>>,
    /// Interned bytes, where they are strings (2.7).
    bytes: Rc<BTreeMap<Box<[u8]>, ObjectId>>,
    /// How many references start-up has to mortal ones, by what the model does not have: modules of the operating
    /// system, descriptors' names, the cache of class look-ups.
    held: Rc<BTreeMap<ObjectId, u32>>,
}

impl InternTable {
    /// The interned string with this text.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<ObjectId> {
        self.strings.get(text).copied()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.strings.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strings.is_empty()
    }

    fn insert(&mut self, text: &str, id: ObjectId) {
        Rc::make_mut(&mut self.strings).insert(text.into(), id);
    }
}

impl Heap {
    /// A text with its hash.
    fn new_text(&self, text: &str) -> Text {
        Text::new(text, self.profile.tables.string_hash)
    }

    /// What a string object has in it.
    #[must_use]
    pub fn str_payload(&self, text: &str) -> Payload {
        Payload::Str(Rc::new(self.new_text(text)))
    }

    /// A string object. Texts of no or one Latin-1 character are shared. New reference.
    pub fn new_str(&mut self, text: &str) -> ObjectId {
        self.shared_char(text).unwrap_or_else(|| self.make_str(text))
    }

    fn make_str(&mut self, text: &str) -> ObjectId {
        let text = self.str_payload(text);
        self.new_object(Class::Str.id(), text)
    }

    fn make_static_str(&mut self, text: &str) -> ObjectId {
        let text = self.str_payload(text);
        self.new_static(Class::Str.id(), text)
    }

    /// `PyUnicode_New` and what is written into it: a string of its own, unless it is empty. New reference.
    pub fn new_own_str(&mut self, text: &str) -> ObjectId {
        if text.is_empty() {
            return self.constants.empty_str;
        }
        self.make_str(text)
    }

    /// A string in a block that was taken for it, which is made to fit: `_PyUnicodeWriter_Finish`. New reference.
    pub fn new_str_in(&mut self, text: &str, block: Addr) -> ObjectId {
        let text = self.new_text(text);
        let bytes = self.text_bytes(&text);
        self.next_block = Some(self.realloc(Domain::Object, block, bytes));
        self.new_object(Class::Str.id(), Payload::Str(Rc::new(text)))
    }

    fn shared_char(&self, text: &str) -> Option<ObjectId> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Some(self.constants.empty_str),
            (Some(c), None) if (c as u32) < 256 => {
                Some(ObjectId::from_index(self.constants.first_char.index() + c as u32))
            }
            _ => None,
        }
    }

    /// The interned string of no or one Latin-1 character, unless it is another than the shared one.
    fn interned_char(&self, text: &str) -> Option<ObjectId> {
        let is_apart = !text.is_empty() && self.profile.sharing.names_apart.contains(text);
        self.shared_char(text).filter(|_| !is_apart)
    }

    /// Start-up's interned strings of one character that are not the shared ones.
    pub(super) fn make_names_apart(&mut self) {
        for name in self.profile.sharing.names_apart.chars() {
            let text = name.to_string();
            if let Some(shared) = self.shared_char(&text) {
                self.get_mut(shared).flags.set(Flags::INTERNED, false);
            }
            self.intern_static(&text);
        }
    }

    /// The immortal interned string with this text: identifiers of names, attributes, functions (FACTS 5.3).
    pub fn intern_immortal(&mut self, text: &str) -> ObjectId {
        if let Some(shared) = self.interned_char(text) {
            return shared;
        }
        match self.interned.get(text) {
            Some(id) if self.is_immortal(id) => id,
            Some(id) => {
                self.make_immortal(id);
                id
            }
            None => {
                let id = self.intern_start(text).unwrap_or_else(|| {
                    let id = self.new_str(text);
                    self.register(text, id);
                    id
                });
                self.make_immortal(id);
                id
            }
        }
    }

    /// A string that start-up has interned: immortal, or held so often.
    fn intern_start(&mut self, text: &str) -> Option<ObjectId> {
        if self.profile.is_immortal_string(text) {
            return Some(self.intern_static(text));
        }
        let times = self.profile.held_at_start(text)?;
        let id = self.intern_static(text);
        self.get_mut(id).count = times;
        self.references += i64::from(times);
        Rc::make_mut(&mut self.interned.held).insert(id, times);
        Some(id)
    }

    /// A reference that the interpreter takes to a name for good, for something the model has no object for.
    pub fn hold_name(&mut self, id: ObjectId) {
        if !self.is_immortal(id) {
            self.incref(id);
            *Rc::make_mut(&mut self.interned.held).entry(id).or_default() += 1;
        }
    }

    /// The model has just made something that holds a name, and that start-up's count has in it already.
    pub fn hand_over_name(&mut self, id: ObjectId) {
        if let Some(times) = self.interned.held.get(&id).copied().filter(|times| *times > 0) {
            Rc::make_mut(&mut self.interned.held).insert(id, times - 1);
            self.decref(id);
        }
    }

    /// Names that are held for good, each as often as it is held.
    pub fn visit_held_names(&self, visit: &mut dyn FnMut(ObjectId)) {
        for (id, times) in self.interned.held.iter() {
            (0..*times).for_each(|_| visit(*id));
        }
    }

    /// A name in the dict of a built-in class. One that start-up does not know is an object of its own until the
    /// class's module is imported; so are those that start-up holds for others, if the class `is_late`.
    pub fn class_name(&mut self, text: &str, is_late: bool) -> ObjectId {
        let is_shared = !is_late || self.profile.is_immortal_string(text);
        let known = self.interned_char(text).or_else(|| self.interned.get(text).filter(|_| is_shared));
        match known {
            Some(id) => id,
            None if is_shared && let Some(id) = self.intern_start(text) => id,
            None => self.make_static_str(text),
        }
    }

    /// A string of start-up's table: immortal, and not from the program's memory.
    fn intern_static(&mut self, text: &str) -> ObjectId {
        let id = self.make_static_str(text);
        self.register(text, id);
        id
    }

    /// `PyUnicode_InternInPlace`: the interned string with the text of `id`, which it steals. New reference.
    pub fn intern_mortal(&mut self, id: ObjectId) -> ObjectId {
        let Payload::Str(body) = self.payload(id) else { return id };
        let body = Rc::clone(body);
        if self.get(id).flags.has(Flags::INTERNED) || !self.is_exactly(id, Class::Str) {
            return id;
        }
        if let Some(known) = self.known_interned(&body.text) {
            self.incref(known);
            self.decref(id);
            return known;
        }
        self.register(&body.text, id);
        id
    }

    /// The same of a bytes object, where it is a string: 2.7's `PyString_InternInPlace`.
    pub fn intern_bytes(&mut self, id: ObjectId) -> ObjectId {
        let Payload::Bytes(body) = self.payload(id) else { return id };
        let body = Rc::clone(body);
        if self.is_immortal(id) || self.get(id).flags.has(Flags::INTERNED) {
            return id;
        }
        if let Some(known) = self.interned.bytes.get(body.as_slice()).copied() {
            self.incref(known);
            self.decref(id);
            return known;
        }
        Rc::make_mut(&mut self.interned.bytes).insert(body.as_slice().into(), id);
        self.get_mut(id).flags.set(Flags::INTERNED, true);
        id
    }

    /// The interned string with this text, mortal if it is new. New reference.
    pub fn new_interned(&mut self, text: &str) -> ObjectId {
        match self.known_interned(text) {
            Some(known) => self.new_ref(known),
            None => {
                let id = self.new_str(text);
                self.register(text, id);
                id
            }
        }
    }

    /// The interned string with this text, if there is one, be it from start-up. Borrowed.
    pub fn known_interned(&mut self, text: &str) -> Option<ObjectId> {
        let known = self.interned_char(text).or_else(|| self.interned.get(text));
        known.or_else(|| self.intern_start(text))
    }

    fn register(&mut self, text: &str, id: ObjectId) {
        self.interned.insert(text, id);
        self.get_mut(id).flags.set(Flags::INTERNED, true);
        if let Immortality::Shown { has_interned: true, .. } = self.profile.immortality {
            self.make_immortal(id);
        }
    }

    /// Makes a live object immortal: its count never changes again.
    pub fn make_immortal(&mut self, id: ObjectId) {
        if self.is_immortal(id) {
            return;
        }
        self.references -= i64::from(self.get(id).count);
        self.get_mut(id).count = IMMORTAL;
        if self.interned.held.contains_key(&id) {
            Rc::make_mut(&mut self.interned.held).remove(&id);
        }
    }

    /// A mortal interned string dies: the table forgets it.
    pub(crate) fn forget_interned(&mut self, id: ObjectId) {
        if !self.get(id).flags.has(Flags::INTERNED) {
            return;
        }
        let object = self.get(id);
        if let Payload::Str(body) = &object.payload {
            let body = Rc::clone(body);
            Rc::make_mut(&mut self.interned.strings).remove(&*body.text);
        } else if let Payload::Bytes(body) = &object.payload {
            let body = Rc::clone(body);
            Rc::make_mut(&mut self.interned.bytes).remove(body.as_slice());
        }
    }
}

impl Heap {
    /// A string that only its appender holds grows by realloc: `PyUnicode_Append`, `unicode_resize`. False if its
    /// width changes, so that a new string is needed.
    pub fn grow_str(&mut self, id: ObjectId, text: &str) -> bool {
        let Payload::Str(old) = self.payload(id) else { return false };
        let new = self.new_text(text);
        if new.width != old.width || self.is_immortal(id) {
            return false;
        }
        let bytes = self.text_bytes(&new);
        let addr = self.realloc(Domain::Object, self.get(id).addr, bytes);
        let object = self.get_mut(id);
        object.addr = addr;
        object.payload = Payload::Str(Rc::new(new));
        true
    }
}
