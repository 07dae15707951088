//! `tp_richcompare` of the built-in types.

use std::cmp::Ordering;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use super::CompareOp;
use crate::protocol::go_on_if;
use crate::vm::{Result, Vm};

/// The result; `None` is NotImplemented.
type Said = Result<Option<ObjectId>>;

impl Vm {
    /// What the built-in type below x's class says of x and y.
    pub(crate) fn compare_builtin(&mut self, x: ObjectId, y: ObjectId, op: CompareOp, depth: u32) -> Said {
        if let Some(result) = self.value_compare(x, y, op) {
            return Ok(Some(self.heap.bool(result)));
        }
        match (self.heap.payload(x), self.heap.payload(y)) {
            (Payload::List(_), Payload::List(_)) | (Payload::Tuple(_), Payload::Tuple(_)) => {
                self.compare_sequences(x, y, op, depth).map(Some)
            }
            (Payload::Dict(_), Payload::Dict(_)) => self.equality(op, |vm| vm.dicts_equal(x, y, depth)),
            (Payload::Set(_), Payload::Set(_)) => self.compare_sets(x, y, op),
            (Payload::Complex(_), _) | (_, Payload::Complex(_)) => self.compare_complex(x, y, op),
            (Payload::Weakref(a), Payload::Weakref(b)) => {
                let (a, b) = (a.referent, b.referent);
                self.compare_weakrefs((x, y), (a, b), op, depth)
            }
            (Payload::Native(a), Payload::Native(b)) => {
                let same = a.id == b.id && a.receiver == b.receiver && a.class == b.class;
                self.equality(op, |_| Ok(same))
            }
            (Payload::Record(a), _)
                if a.kind == RecordKind::MemoryView
                    && (x == y || crate::types::bytes::bytes_of(self, y).is_some()) =>
            {
                self.equality(op, |vm| Ok(crate::types::memoryview::equal(vm, x, y)))
            }
            (Payload::Record(a), Payload::Record(b)) => {
                let kinds = (a.kind, b.kind);
                self.compare_records(x, y, kinds, op, depth)
            }
            (Payload::Record(a), _) => {
                let kind = a.kind;
                self.compare_record_with(x, y, kind, op, depth)
            }
            _ => Ok(None),
        }
    }

    /// Types that know `==` and `!=` only.
    fn equality(&mut self, op: CompareOp, same: impl FnOnce(&mut Self) -> Result<bool>) -> Said {
        match op {
            CompareOp::Eq | CompareOp::Ne => {
                let same = same(self)?;
                Ok(Some(self.heap.bool(same == (op == CompareOp::Eq))))
            }
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => Ok(None),
        }
    }

    /// `list_richcompare`, `tuple_richcompare`.
    fn compare_sequences(&mut self, x: ObjectId, y: ObjectId, op: CompareOp, depth: u32) -> Result<ObjectId> {
        let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
        let is_list = matches!(self.heap.payload(x), Payload::List(_));
        if is_list && is_equality && self.heap.items(x).len() != self.heap.items(y).len() {
            return Ok(self.heap.bool(op == CompareOp::Ne));
        }
        let mut at = 0;
        while let (Some(a), Some(b)) = (self.item_at(x, at), self.item_at(y, at)) {
            if !self.same_item(a, b, is_list, depth)? {
                break;
            }
            at += 1;
        }
        // The comparison may have made a list shorter: then the lengths decide.
        let (Some(a), Some(b)) = (self.item_at(x, at), self.item_at(y, at)) else {
            let ordering = self.heap.items(x).len().cmp(&self.heap.items(y).len());
            return Ok(self.heap.bool(op.holds(ordering)));
        };
        if is_equality {
            return Ok(self.heap.bool(op == CompareOp::Ne));
        }
        self.with_temps(&[a, b], |vm| vm.compare_within(a, b, op, depth + 1))
    }

    fn item_at(&self, sequence: ObjectId, at: usize) -> Option<ObjectId> {
        self.heap.items(sequence).get(at).copied()
    }

    /// Whether two items are equal; a list's are held meanwhile, as in C.
    fn same_item(&mut self, a: ObjectId, b: ObjectId, is_list: bool, depth: u32) -> Result<bool> {
        if a == b {
            return Ok(true);
        }
        if let Some(same) = self.plain_compare(a, b, CompareOp::Eq) {
            return Ok(same);
        }
        if is_list {
            return self.with_temps(&[a, b], |vm| vm.eq_within(a, b, depth + 1));
        }
        self.eq_within(a, b, depth + 1)
    }

    /// References that the caller has and drops afterwards, named while it works.
    pub(crate) fn with_owned<T>(&mut self, ids: &[ObjectId], work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.temps.len();
        self.temps.extend(ids);
        let result = work(self);
        self.temps.truncate(before);
        result
    }

    /// Holds references while Rust calls what may call Python.
    pub(crate) fn with_temps<T>(&mut self, ids: &[ObjectId], work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.temps.len();
        for id in ids {
            self.heap.incref(*id);
            self.temps.push(*id);
        }
        let result = work(self);
        self.temps.truncate(before);
        for id in ids {
            self.heap.decref(*id);
        }
        result
    }

    /// `dict_equal`.
    fn dicts_equal(&mut self, x: ObjectId, y: ObjectId, depth: u32) -> Result<bool> {
        if self.heap.dict_len(x) != self.heap.dict_len(y) {
            return Ok(false);
        }
        let mut position = 0;
        while let Some((next, entry)) = self.heap.table_next(x, position) {
            position = next;
            let (key, value) = (entry.key, entry.value);
            let same = self.with_temps(&[value, key], |vm| {
                let Some(index) = vm.dict_lookup(y, key, entry.hash)? else { return Ok(false) };
                let Some(other) = vm.heap.dict_value(y, index) else { return Ok(false) };
                vm.with_temps(&[other], |vm| vm.eq_within(value, other, depth + 1))
            })?;
            if !same {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `set_richcompare`.
    fn compare_sets(&mut self, x: ObjectId, y: ObjectId, op: CompareOp) -> Said {
        let (a, b) = (self.set_len(x), self.set_len(y));
        let result = match op {
            CompareOp::Eq => a == b && self.may_be_equal(x, y) && self.is_subset(x, y)?,
            CompareOp::Ne => !(a == b && self.may_be_equal(x, y) && self.is_subset(x, y)?),
            CompareOp::Le => self.is_subset(x, y)?,
            CompareOp::Ge => self.is_subset(y, x)?,
            CompareOp::Lt => a < b && self.is_subset(x, y)?,
            CompareOp::Gt => a > b && self.is_subset(y, x)?,
        };
        Ok(Some(self.heap.bool(result)))
    }

    /// Whether every item of one set is in the other.
    pub(crate) fn is_subset(&mut self, x: ObjectId, y: ObjectId) -> Result<bool> {
        if self.set_len(x) > self.set_len(y) {
            return Ok(false);
        }
        let walk =
            self.each_of_set(x, |vm, key, hash| Ok(go_on_if(vm.set_lookup(y, key, hash)?.is_some())))?;
        Ok(walk.is_continue())
    }

    /// Frozensets whose hashes are known must have the same.
    fn may_be_equal(&self, x: ObjectId, y: ObjectId) -> bool {
        let hash = |set: ObjectId| self.heap.set_body(set).and_then(|body| body.hash);
        match (hash(x), hash(y)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }

    fn compare_complex(&mut self, x: ObjectId, y: ObjectId, op: CompareOp) -> Said {
        let parts = |vm: &Self, id: ObjectId| match vm.heap.payload(id) {
            Payload::Complex(value) => Some(**value),
            Payload::Float(value) => Some((*value, 0.0)),
            _ => None,
        };
        let same = match (parts(self, x), parts(self, y)) {
            (Some(a), Some(b)) => a.0 == b.0 && a.1 == b.1,
            (Some(a), None) if self.is_int(y) => a.1 == 0.0 && self.int_is_float(y, a.0),
            (None, Some(b)) if self.is_int(x) => b.1 == 0.0 && self.int_is_float(x, b.0),
            _ => return Ok(None),
        };
        self.equality(op, |_| Ok(same))
    }

    fn int_is_float(&self, int: ObjectId, float: f64) -> bool {
        self.big(int).is_some_and(|int| super::compare_int_float(&int, float) == Some(Ordering::Equal))
    }

    /// `weakref_richcompare`: by referents while both live.
    fn compare_weakrefs(
        &mut self,
        (x, y): (ObjectId, ObjectId),
        referents: (Option<ObjectId>, Option<ObjectId>),
        op: CompareOp,
        depth: u32,
    ) -> Said {
        if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
            return Ok(None);
        }
        match referents {
            (Some(a), Some(b)) => {
                self.with_temps(&[a, b], |vm| vm.compare_within(a, b, op, depth + 1)).map(Some)
            }
            _ => Ok(Some(self.heap.bool((x == y) == (op == CompareOp::Eq)))),
        }
    }

    fn compare_records(
        &mut self,
        x: ObjectId,
        y: ObjectId,
        kinds: (RecordKind, RecordKind),
        op: CompareOp,
        depth: u32,
    ) -> Said {
        match kinds {
            (RecordKind::Range, RecordKind::Range) => self.equality(op, |vm| vm.ranges_equal(x, y)),
            (RecordKind::Slice, RecordKind::Slice) => {
                let (a, b) = (self.fields_tuple(x), self.fields_tuple(y));
                let result = self.compare_sequences(a, b, op, depth);
                self.drop_all([a, b]);
                result.map(Some)
            }
            (RecordKind::Method, RecordKind::Method)
            | (RecordKind::MethodWrapper, RecordKind::MethodWrapper) => {
                let fields = |vm: &Self, id| (vm.heap.field(id, 0), vm.heap.field(id, 1));
                let (a, b) = (fields(self, x), fields(self, y));
                self.equality(op, |vm| {
                    Ok(a.1 == b.1
                        && match (a.0, b.0) {
                            (Some(a), Some(b)) => vm.eq_within(a, b, depth + 1)?,
                            _ => false,
                        })
                })
            }
            (RecordKind::GenericAlias, RecordKind::GenericAlias) => {
                self.equality(op, |vm| vm.fields_equal(x, y, 2, depth))
            }
            (RecordKind::Union, RecordKind::Union) => {
                let sets = (self.heap.field(x, 1), self.heap.field(y, 1));
                self.equality(op, |vm| match sets {
                    (Some(a), Some(b)) => vm.eq_within(a, b, depth + 1),
                    _ => Ok(false),
                })
            }
            (RecordKind::Cell, RecordKind::Cell) => self.compare_cells(x, y, op, depth),
            (RecordKind::Namespace, RecordKind::Namespace) => {
                self.equality(op, |vm| vm.fields_equal(x, y, 1, depth))
            }
            _ => self.compare_record_with(x, y, kinds.0, op, depth),
        }
    }

    fn compare_record_with(
        &mut self,
        x: ObjectId,
        y: ObjectId,
        kind: RecordKind,
        op: CompareOp,
        depth: u32,
    ) -> Said {
        match kind {
            RecordKind::DictKeys | RecordKind::DictItems => self.compare_view(x, y, op),
            RecordKind::MappingProxy => match self.heap.field(x, 0) {
                Some(mapping) => self.compare_within(mapping, y, op, depth + 1).map(Some),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// The first fields, pair by pair.
    fn fields_equal(&mut self, x: ObjectId, y: ObjectId, count: usize, depth: u32) -> Result<bool> {
        for index in 0..count {
            let same = match (self.heap.field(x, index), self.heap.field(y, index)) {
                (Some(a), Some(b)) => self.eq_within(a, b, depth + 1)?,
                (a, b) => a == b,
            };
            if !same {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn fields_tuple(&mut self, id: ObjectId) -> ObjectId {
        let fields: Vec<_> = self
            .heap
            .record_of(id)
            .map(|record| record.fields.iter().flatten().copied().collect())
            .unwrap_or_default();
        fields.iter().for_each(|id| self.heap.incref(*id));
        self.heap.new_tuple_tracked(fields)
    }

    /// `cell_richcompare`: by contents; an empty cell is less.
    fn compare_cells(&mut self, x: ObjectId, y: ObjectId, op: CompareOp, depth: u32) -> Said {
        match (self.heap.field(x, 0), self.heap.field(y, 0)) {
            (Some(a), Some(b)) => self.compare_within(a, b, op, depth + 1).map(Some),
            (a, b) => Ok(Some(self.heap.bool(op.holds(a.is_some().cmp(&b.is_some()))))),
        }
    }

    /// `range_equals`.
    fn ranges_equal(&mut self, x: ObjectId, y: ObjectId) -> Result<bool> {
        let field = |vm: &Self, id, index| vm.heap.field(id, index).and_then(|id| vm.big(id));
        let (a, b) = (field(self, x, 0), field(self, y, 0));
        if a != b {
            return Ok(false);
        }
        let length = self.heap.field(x, 0).and_then(|id| self.small(id));
        if length == Some(0) {
            return Ok(true);
        }
        let same_start = field(self, x, 1) == field(self, y, 1);
        Ok(same_start && (length == Some(1) || field(self, x, 3) == field(self, y, 3)))
    }

    /// `dictview_richcompare`: against sets and views.
    fn compare_view(&mut self, x: ObjectId, y: ObjectId, op: CompareOp) -> Said {
        let (Some(a), Some(b)) = (self.setlike_len(x), self.setlike_len(y)) else { return Ok(None) };
        let result = match op {
            CompareOp::Eq => a == b && self.all_contained(x, y)?,
            CompareOp::Ne => !(a == b && self.all_contained(x, y)?),
            CompareOp::Lt => a < b && self.all_contained(x, y)?,
            CompareOp::Le => a <= b && self.all_contained(x, y)?,
            CompareOp::Gt => a > b && self.all_contained(y, x)?,
            CompareOp::Ge => a >= b && self.all_contained(y, x)?,
        };
        Ok(Some(self.heap.bool(result)))
    }

    /// Length of a set, frozenset, keys or items view.
    fn setlike_len(&self, id: ObjectId) -> Option<u32> {
        match self.heap.payload(id) {
            Payload::Set(body) => Some(body.used),
            Payload::Record(record)
                if matches!(record.kind, RecordKind::DictKeys | RecordKind::DictItems) =>
            {
                self.heap.field(id, 0).map(|dict| self.heap.dict_len(dict))
            }
            _ => None,
        }
    }

    /// `all_contained_in`
    pub(crate) fn all_contained(&mut self, x: ObjectId, y: ObjectId) -> Result<bool> {
        let walk = self.each_item(x, |vm, item| Ok(go_on_if(vm.contains(y, item)?)))?;
        Ok(walk.is_continue())
    }
}
