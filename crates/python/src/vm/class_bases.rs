//! A class's bases: their order, the one whose layout it has, and what stands for those that are no classes
//! (CPython 3.14 Objects/typeobject.c, Python/bltinmodule.c).

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{Exc, Raised, Result, Vm};

impl Vm {
    /// C3 linearisation: `mro_implementation`.
    pub(super) fn linearise(&mut self, bases: &[ObjectId]) -> Result<Vec<ObjectId>> {
        for (at, base) in bases.iter().enumerate() {
            if bases.iter().skip(at + 1).any(|other| other == base) {
                let message = format!("duplicate base class {}", self.heap.type_body(*base).name);
                return Err(self.type_error(&message));
            }
        }
        let mut lists: Vec<Vec<ObjectId>> = bases.iter().map(|base| self.mro(*base).to_vec()).collect();
        lists.push(bases.to_vec());
        let mut order = Vec::new();
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(order);
            }
            let in_tail =
                |candidate: &ObjectId| lists.iter().any(|list| list.iter().skip(1).any(|id| id == candidate));
            let Some(next) = lists.iter().filter_map(|list| list.first()).find(|id| !in_tail(id)).copied()
            else {
                // `set_mro_error` names each class once.
                let mut left: Vec<ObjectId> = Vec::new();
                for id in lists.iter().filter_map(|list| list.first()) {
                    if !left.contains(id) {
                        left.push(*id);
                    }
                }
                let names: Vec<String> =
                    left.iter().map(|id| self.heap.type_body(*id).name.to_string()).collect();
                let message = format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                );
                return Err(self.type_error(&message));
            };
            order.push(next);
            for list in &mut lists {
                if list.first() == Some(&next) {
                    list.remove(0);
                }
            }
        }
    }

    /// `best_base`: the base whose layout the class has.
    pub(super) fn best_base(&mut self, bases: &[ObjectId]) -> Result<ObjectId> {
        let mut best = Class::Object.id();
        for base in bases {
            if !self.is_class(*base) {
                return Err(self.type_error("bases must be types"));
            }
            let body = self.heap.type_body(*base);
            if !body.flags.is_base {
                let message = format!("type '{}' is not an acceptable base type", body.name);
                return Err(self.type_error(&message));
            }
            let (new, old) = (self.solid(*base), self.solid(best));
            if self.is_subclass(new, old) && new != old || best == Class::Object.id() {
                best = *base;
            } else if !self.is_subclass(old, new) {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
        }
        Ok(best)
    }

    /// `solid_base`: the nearest class along the bases that adds to the layout.
    pub(super) fn solid(&self, class: ObjectId) -> ObjectId {
        let mut at = class;
        loop {
            let body = self.heap.type_body(at);
            let Some(base) = body.base else { return at };
            let adds_slots =
                body.flags.is_heap && body.slot_names.len() > self.heap.type_body(base).slot_names.len();
            // `extra_ivars`
            let adds_fields =
                !body.flags.is_heap && body.basic_bytes != self.heap.type_body(base).basic_bytes;
            if adds_fields || adds_slots {
                return at;
            }
            at = base;
        }
    }

    /// What `type_set_bases` does when all is well with the bases: the class and all below it get a new mro.
    pub(crate) fn replace_bases(
        &mut self,
        class: ObjectId,
        tuple: ObjectId,
        bases: &[ObjectId],
    ) -> Result<()> {
        let best = self.best_base(bases)?;
        let old_base = self.heap.type_body(class).base.unwrap_or(class);
        if self.solid(best) != self.solid(old_base) {
            let [new, old] = [best, old_base].map(|id| self.heap.type_body(id).name.clone());
            let message = format!("__bases__ assignment: '{new}' object layout differs from '{old}'");
            return Err(self.type_error(&message));
        }
        self.linearise(bases)?;
        self.heap.forget_subclass(class);
        self.heap.incref(tuple);
        self.heap.incref(best);
        let old =
            self.heap.type_body_mut(class).map(|body| (body.bases.replace(tuple), body.base.replace(best)));
        for base in bases {
            self.heap.add_subclass(*base, class);
        }
        self.renew_mro(class)?;
        self.type_modified(class);
        if let Some((bases, base)) = old {
            self.heap.xdecref(bases);
            self.heap.xdecref(base);
        }
        Ok(())
    }

    /// `mro_hierarchy`
    pub(super) fn renew_mro(&mut self, class: ObjectId) -> Result<()> {
        let bases = self.heap.type_body(class).bases.map(|bases| self.heap.items(bases).to_vec());
        let mut mro = vec![class];
        mro.extend(self.linearise(&bases.unwrap_or_default())?);
        mro.iter().for_each(|id| self.heap.incref(*id));
        let mro = self.heap.new_tuple_tracked(mro);
        let old = self.heap.type_body_mut(class).and_then(|body| body.mro.replace(mro));
        for below in self.heap.subclasses(class) {
            self.renew_mro(below)?;
        }
        self.heap.xdecref(old);
        Ok(())
    }

    /// `update_bases`: what is no class says by `__mro_entries__` which classes it stands for. `None` if nothing has
    /// changed. New reference.
    pub(super) fn update_bases(&mut self, original: ObjectId) -> Result<Option<ObjectId>> {
        let mut new = Vec::new();
        let mut has_changed = false;
        for base in self.heap.items(original).to_vec() {
            let name = self.names.mro_entries;
            // `PyObject_GetOptionalAttr`: a function may have one, too, as `typing.NamedTuple` has.
            let is_plain = self.is_class(base) || !self.has_attr(base, name)?;
            if is_plain {
                new.push(self.heap.new_ref(base));
                continue;
            }
            has_changed = true;
            match self.entries_of(base, original) {
                Ok(entries) => new.extend(entries),
                Err(Raised) => {
                    self.drop_all(new);
                    return Err(Raised);
                }
            }
        }
        if has_changed {
            return Ok(Some(self.heap.new_tuple(new)));
        }
        self.drop_all(new);
        Ok(None)
    }

    /// `PyObject_HasAttrWithError`
    pub(crate) fn has_attr(&mut self, owner: ObjectId, name: ObjectId) -> Result<bool> {
        match self.getattr(owner, name) {
            Ok(found) => {
                self.heap.decref(found);
                Ok(true)
            }
            Err(Raised) if self.raised_is(Exc::AttributeError) => {
                self.clear_raised();
                Ok(false)
            }
            Err(Raised) => Err(Raised),
        }
    }

    /// `base.__mro_entries__(bases)`: counted.
    pub(super) fn entries_of(&mut self, base: ObjectId, bases: ObjectId) -> Result<Vec<ObjectId>> {
        let name = self.names.mro_entries;
        let method = self.getattr(base, name)?;
        let result = self.with_temps(&[method, bases], |vm| vm.call_sync(method, &[bases]));
        self.heap.decref(method);
        let result = result?;
        if !matches!(self.heap.payload(result), Payload::Tuple(_)) {
            self.heap.decref(result);
            return Err(self.type_error("__mro_entries__ must return a tuple"));
        }
        let entries = self.heap.items(result).to_vec();
        entries.iter().for_each(|id| self.heap.incref(*id));
        self.heap.decref(result);
        Ok(entries)
    }
}
