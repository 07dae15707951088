//! Comparison: `do_richcompare` (CPython 3.14 Objects/object.c).
//!
//! The right operand's class goes first if it is derived from the left one's; then left, then right with the
//! operator turned round; then identity for `==` and `!=`. What built-in types say is in [`builtin`].

mod builtin;
mod numbers;
mod plain;

use std::cmp::Ordering;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::builtins::special::step_of;
use crate::vm::{Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

pub(crate) use numbers::compare_int_float;

/// A comparison's operator, in the order of `Py_LT` …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// The operator with this number.
    #[must_use]
    pub const fn of(number: u32) -> Self {
        match number {
            0 => Self::Lt,
            1 => Self::Le,
            2 => Self::Eq,
            3 => Self::Ne,
            4 => Self::Gt,
            _ => Self::Ge,
        }
    }

    /// As it is written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Eq => "==",
            Self::Ne => "!=",
            Self::Gt => ">",
            Self::Ge => ">=",
        }
    }

    /// The operator for the operands in the other order.
    #[must_use]
    pub const fn swapped(self) -> Self {
        match self {
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Eq => Self::Eq,
            Self::Ne => Self::Ne,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
        }
    }

    /// Whether it is true of operands in this order.
    #[must_use]
    pub const fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Lt => ordering.is_lt(),
            Self::Le => ordering.is_le(),
            Self::Eq => ordering.is_eq(),
            Self::Ne => ordering.is_ne(),
            Self::Gt => ordering.is_gt(),
            Self::Ge => ordering.is_ge(),
        }
    }

    fn name(self, vm: &Vm) -> ObjectId {
        match self {
            Self::Lt => vm.names.lt,
            Self::Le => vm.names.le,
            Self::Eq => vm.names.eq,
            Self::Ne => vm.names.ne,
            Self::Gt => vm.names.gt,
            Self::Ge => vm.names.ge,
        }
    }
}

/// How deep built-in containers may nest in one comparison; each level takes some of the Rust stack.
const MAX_DEPTH: u32 = 400;

/// What one operand's class says.
enum Said {
    /// The result; `None` is NotImplemented.
    Known(Option<ObjectId>),
    /// A method written in Python has to be asked; `inverted` where `!=` asks `__eq__`.
    Python { method: ObjectId, inverted: bool },
}

/// Left, right and operator of each attempt.
type Attempts = [Option<(ObjectId, ObjectId, CompareOp)>; 2];

impl Vm {
    /// `PyObject_RichCompareBool(a, b, Py_EQ)`: identity first.
    ///
    /// # Errors
    /// What a comparison method raises.
    pub fn eq(&mut self, a: ObjectId, b: ObjectId) -> Result<bool> {
        self.eq_within(a, b, 0)
    }

    /// `PyObject_RichCompareBool(a, b, Py_LT)`.
    ///
    /// # Errors
    /// What a comparison method raises.
    pub fn less(&mut self, a: ObjectId, b: ObjectId) -> Result<bool> {
        self.compare_truth(a, b, CompareOp::Lt, 0)
    }

    pub(crate) fn eq_within(&mut self, a: ObjectId, b: ObjectId, depth: u32) -> Result<bool> {
        if a == b {
            return Ok(true);
        }
        self.compare_truth(a, b, CompareOp::Eq, depth)
    }

    fn compare_truth(&mut self, a: ObjectId, b: ObjectId, op: CompareOp, depth: u32) -> Result<bool> {
        if let Some(result) = self.plain_compare(a, b, op) {
            return Ok(result);
        }
        let result = self.compare_within(a, b, op, depth)?;
        self.truth_of(result)
    }

    /// The truth of a comparison's result. Steals it.
    pub(crate) fn truth_of(&mut self, result: ObjectId) -> Result<bool> {
        if let Payload::Bool(value) = self.heap.payload(result) {
            return Ok(*value);
        }
        let truth = self.truth(result);
        self.heap.decref(result);
        truth
    }

    /// `PyObject_RichCompare`, calling Python from Rust where that is needed. New reference.
    ///
    /// # Errors
    /// What a comparison method raises; `TypeError` if there is none.
    pub fn rich_compare(&mut self, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<ObjectId> {
        self.compare_within(a, b, op, 0)
    }

    pub(crate) fn compare_within(
        &mut self,
        a: ObjectId,
        b: ObjectId,
        op: CompareOp,
        depth: u32,
    ) -> Result<ObjectId> {
        if let Some(result) = self.plain_compare(a, b, op) {
            return Ok(self.heap.bool(result));
        }
        if depth > MAX_DEPTH {
            return Err(
                self.raise(crate::vm::Exc::RecursionError, "maximum recursion depth exceeded in comparison")
            );
        }
        for (x, y, op) in self.attempts(a, b, op).into_iter().flatten() {
            match self.ask(x, y, op, depth)? {
                Said::Known(Some(result)) => return Ok(result),
                Said::Known(None) => {}
                Said::Python { method, inverted } => {
                    // `object.__ne__` as a wrapper: its arguments are in a tuple, then again in a slice of it.
                    let held: &[ObjectId] = if inverted { &[x, y, y] } else { &[] };
                    let result = self.with_temps(held, |vm| vm.special_sync(method, x, &[y]))?;
                    if result == self.heap.constants.not_implemented {
                        continue;
                    }
                    if inverted {
                        let truth = self.truth_of(result)?;
                        return Ok(self.heap.bool(!truth));
                    }
                    return Ok(result);
                }
            }
        }
        self.compare_identity(a, b, op)
    }

    /// The same for an instruction: methods written in Python are called as frames. The operands stay with the caller.
    ///
    /// # Errors
    /// As [`Self::rich_compare`].
    pub fn begin_compare(&mut self, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<Flow> {
        if let Some(result) = self.plain_compare(a, b, op) {
            return Ok(Flow::Value(self.heap.bool(result)));
        }
        let attempts = self.attempts(a, b, op);
        for (index, (x, y, op)) in attempts.into_iter().flatten().enumerate() {
            match self.ask(x, y, op, 0)? {
                Said::Known(Some(result)) => return Ok(Flow::Value(result)),
                Said::Known(None) => {}
                Said::Python { .. } => {
                    let machine = Comparison { a, b, op: self.outer_op(a, op, x), index, inverted: false };
                    return Ok(Flow::Native(Box::new(machine)));
                }
            }
        }
        self.compare_identity(a, b, op).map(Flow::Value)
    }

    /// The operator between `a` and `b` when `x` is asked with `op`.
    fn outer_op(&self, a: ObjectId, op: CompareOp, x: ObjectId) -> CompareOp {
        if x == a { op } else { op.swapped() }
    }

    fn attempts(&self, a: ObjectId, b: ObjectId, op: CompareOp) -> Attempts {
        let (left, right) = (self.heap.type_of(a), self.heap.type_of(b));
        let first = (a, b, op);
        let second = (b, a, op.swapped());
        if left != right && self.is_subclass(right, left) {
            return [Some(second), Some(first)];
        }
        [Some(first), Some(second)]
    }

    /// `tp_richcompare` of x's class.
    fn ask(&mut self, x: ObjectId, y: ObjectId, op: CompareOp, depth: u32) -> Result<Said> {
        if self.finds_methods(x) {
            let name = op.name(self);
            if let Some(method) = self.python_method(x, name) {
                return Ok(Said::Python { method, inverted: false });
            }
            // `object_richcompare`: `__ne__` asks `__eq__`.
            if op == CompareOp::Ne && !self.compares_itself(x) {
                let name = self.names.eq;
                if let Some(method) = self.python_method(x, name) {
                    return Ok(Said::Python { method, inverted: true });
                }
            }
        }
        self.compare_builtin(x, y, op, depth).map(Said::Known)
    }

    /// Whether the built-in type below a class has a `tp_richcompare` of its own.
    fn compares_itself(&self, id: ObjectId) -> bool {
        match self.heap.payload(id) {
            Payload::Plain | Payload::Type(_) | Payload::Free | Payload::Dead => false,
            Payload::Record(record) => record.kind != RecordKind::Exception,
            Payload::Bool(_)
            | Payload::Int(_)
            | Payload::BigInt(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::ByteArray(_)
            | Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::Weakref(_)
            | Payload::Native(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_) => true,
        }
    }

    /// Nobody knows: identity, or an error.
    fn compare_identity(&mut self, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<ObjectId> {
        match op {
            CompareOp::Eq => Ok(self.heap.bool(a == b)),
            CompareOp::Ne => Ok(self.heap.bool(a != b)),
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                let message = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    op.symbol(),
                    self.type_name(a),
                    self.type_name(b)
                );
                Err(self.type_error(&message))
            }
        }
    }
}

/// A comparison that asks methods written in Python. The operands are borrowed.
#[derive(Clone, Debug)]
struct Comparison {
    a: ObjectId,
    b: ObjectId,
    op: CompareOp,
    /// Which attempt is under way.
    index: usize,
    inverted: bool,
}

impl Comparison {
    fn ask_next(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let attempts = vm.attempts(self.a, self.b, self.op);
        while let Some((x, y, op)) = attempts.get(self.index).copied().flatten() {
            match vm.ask(x, y, op, 0)? {
                Said::Known(Some(result)) => return Ok(NativeStep::Done(result)),
                Said::Known(None) => self.index += 1,
                Said::Python { method, inverted } => {
                    self.inverted = inverted;
                    let held = if inverted { vec![x, y, y] } else { Vec::new() };
                    held.iter().for_each(|id| vm.heap.incref(*id));
                    return Ok(step_of(vm.special_flow("comparison", method, x, &[y], held, None)));
                }
            }
        }
        vm.compare_identity(self.a, self.b, self.op).map(NativeStep::Done)
    }
}

impl Machine for Comparison {
    fn name(&self) -> &'static str {
        "comparison"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => self.ask_next(vm),
            Some(Outcome::Value(value)) if value == vm.heap.constants.not_implemented => {
                self.index += 1;
                self.ask_next(vm)
            }
            Some(Outcome::Value(value)) if self.inverted => {
                let truth = vm.truth_of(value)?;
                Ok(NativeStep::Done(vm.heap.bool(!truth)))
            }
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
