//! Who answers a binary operator: `binary_op1`, `binary_iop1` and `SLOT1BINFULL` as a list of tries.

use heapglass_memory::ObjectId;

use super::{method_names, plain_op};
use crate::compile::operand::BinaryOp;
use crate::vm::{Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// One way to get an answer; NotImplemented leads to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Try {
    /// A Python method of `receiver`, with the other operand.
    Method { method: ObjectId, receiver: ObjectId, other: ObjectId },
    /// What a built-in type does as a number, in place or not.
    Number(BinaryOp),
    /// What a built-in sequence does (`sq_concat`, `sq_repeat` and in-place forms).
    Sequence(BinaryOp),
}

/// A binary operator under way. Operands are borrowed; methods are held, as `lookup_maybe_method` holds them.
#[derive(Clone, Debug)]
struct Binary {
    op: BinaryOp,
    a: ObjectId,
    b: ObjectId,
    /// Last first.
    tries: Vec<Try>,
    held: Option<ObjectId>,
    bound: Option<ObjectId>,
}

impl Vm {
    /// A binary operator, `[]` excepted.
    ///
    /// # Errors
    /// `TypeError` if nobody answers, or what the one who answers raises.
    pub fn begin_binary(&mut self, a: ObjectId, b: ObjectId, op: BinaryOp) -> Result<Flow> {
        let a_is_heap = self.finds_methods(a);
        let b_is_heap = self.finds_methods(b);
        if !a_is_heap && !b_is_heap {
            return match self.native_operation(op, a, b)? {
                Some(flow) => Ok(flow),
                None => Err(self.unsupported_operands(op, a, b)),
            };
        }
        let mut tries = self.tries(op, a, b);
        tries.reverse();
        if tries.iter().all(|attempt| !matches!(attempt, Try::Method { .. })) {
            return self.try_natives(op, a, b, tries);
        }
        Ok(Flow::Native(Box::new(Binary { op, a, b, tries, held: None, bound: None })))
    }

    /// What two built-in operands do: number first, then sequence.
    fn native_operation(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<Flow>> {
        if let Some(flow) = self.native_number(op, a, b)? {
            return Ok(Some(flow));
        }
        self.native_sequence(op, a, b)
    }

    fn try_natives(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId, mut tries: Vec<Try>) -> Result<Flow> {
        while let Some(attempt) = tries.pop() {
            let answer = match attempt {
                Try::Number(op) => self.native_number(op, a, b)?,
                Try::Sequence(op) => self.native_sequence(op, a, b)?,
                Try::Method { .. } => None,
            };
            if let Some(flow) = answer {
                return Ok(flow);
            }
        }
        Err(self.unsupported_operands(op, a, b))
    }

    /// All tries in order.
    fn tries(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId) -> Vec<Try> {
        let plain = plain_op(op).unwrap_or(op);
        let Some((forward, reflected, in_place)) = method_names(plain) else { return Vec::new() };
        let mut tries = Vec::new();
        if plain != op {
            match self.own_method(a, in_place) {
                Some(method) => tries.push(Try::Method { method, receiver: a, other: b }),
                None => tries.push(Try::Number(op)),
            }
        }
        self.plain_tries(&mut tries, plain, (a, b), (forward, reflected));
        tries.push(Try::Sequence(op));
        tries
    }

    /// `binary_op1` with `SLOT1BINFULL`.
    fn plain_tries(
        &mut self,
        tries: &mut Vec<Try>,
        op: BinaryOp,
        (a, b): (ObjectId, ObjectId),
        names: (&str, &str),
    ) {
        let (forward, reflected) = names;
        let (class_a, class_b) = (self.heap.type_of(a), self.heap.type_of(b));
        let forward_a = self.own_method(a, forward);
        let reflected_b = self.own_method(b, reflected);
        let a_is_python = forward_a.is_some() || self.own_method(a, reflected).is_some();
        let b_is_python =
            class_a != class_b && (reflected_b.is_some() || self.own_method(b, forward).is_some());
        let forward_a = forward_a.map(|method| Try::Method { method, receiver: a, other: b });
        let reflected_b = reflected_b.map(|method| Try::Method { method, receiver: b, other: a });
        let b_is_derived = b_is_python && self.is_subclass(class_b, class_a);
        match (a_is_python, b_is_python) {
            (true, true) if b_is_derived && self.is_overloaded(class_a, class_b, reflected) => {
                tries.extend(reflected_b);
                tries.extend(forward_a);
            }
            (true, true) => {
                tries.extend(forward_a);
                tries.extend(reflected_b);
            }
            (true, false) => {
                tries.extend(forward_a);
                tries.push(Try::Number(op));
            }
            (false, true) if b_is_derived => {
                tries.extend(reflected_b);
                tries.push(Try::Number(op));
            }
            (false, true) => {
                tries.push(Try::Number(op));
                tries.extend(reflected_b);
            }
            (false, false) => tries.push(Try::Number(op)),
        }
    }

    /// `method_is_overloaded`: whether the derived class has another method of this name.
    fn is_overloaded(&mut self, base: ObjectId, derived: ObjectId, name: &str) -> bool {
        let name = self.heap.intern_immortal(name);
        let (of_base, of_derived) = (self.lookup_in_mro(base, name), self.lookup_in_mro(derived, name));
        of_derived.is_some() && of_base != of_derived
    }

    /// A Python method by the text of its name. Borrowed.
    pub(crate) fn own_method(&mut self, id: ObjectId, name: &str) -> Option<ObjectId> {
        if !self.finds_methods(id) {
            return None;
        }
        let name = self.heap.intern_immortal(name);
        self.python_method(id, name)
    }
}

impl Binary {
    fn release(&mut self, vm: &mut Vm) {
        vm.heap.xdecref(self.bound.take());
        vm.heap.xdecref(self.held.take());
    }

    /// Goes on with the next try.
    fn next(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        while let Some(attempt) = self.tries.pop() {
            let answer = match attempt {
                Try::Method { method, receiver, other } => return self.call(vm, method, receiver, other),
                Try::Number(op) => vm.native_number(op, self.a, self.b)?,
                Try::Sequence(op) => vm.native_sequence(op, self.a, self.b)?,
            };
            match answer {
                Some(Flow::Value(value)) => return Ok(NativeStep::Done(value)),
                Some(Flow::Native(kind)) => return Ok(NativeStep::Push(kind)),
                None => {}
            }
        }
        Err(vm.unsupported_operands(self.op, self.a, self.b))
    }

    fn call(
        &mut self,
        vm: &mut Vm,
        method: ObjectId,
        receiver: ObjectId,
        other: ObjectId,
    ) -> Result<NativeStep> {
        self.held = Some(vm.heap.new_ref(method));
        if vm.takes_receiver(method) && !vm.heap.profile.calls.packs {
            return Ok(NativeStep::Call { callable: method, args: vec![receiver, other] });
        }
        let class = vm.heap.type_of(receiver);
        match vm.bind_descriptor(method, Some(receiver), class) {
            Ok(bound) => {
                self.bound = Some(bound);
                Ok(NativeStep::Call { callable: bound, args: vec![other] })
            }
            Err(Raised) => {
                self.release(vm);
                Err(Raised)
            }
        }
    }
}

impl Machine for Binary {
    fn name(&self) -> &'static str {
        self.op.symbol()
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().chain(&self.bound).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let value = match outcome {
            None => return self.next(vm),
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        };
        self.release(vm);
        let value = value?;
        if value == vm.heap.constants.not_implemented {
            return self.next(vm);
        }
        Ok(NativeStep::Done(value))
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
