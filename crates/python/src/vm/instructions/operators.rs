//! Operators, comparison, subscripts.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::op;
use crate::compile::operand::{BinaryOp, compare};
use crate::protocol::Unary;
use crate::vm::adaptive::Form;
use crate::vm::run::Next;
use crate::vm::{Exc, Flow, Raised, Result, Vm};

impl Vm {
    pub(super) fn op_operators(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::BINARY_OP => self.binary_op(arg),
            op::COMPARE_OP => self.compare_op(arg),
            op::IS_OP => {
                let same = (self.peek_id(0) == self.peek_id(1)) != (arg != 0);
                self.drop_stack(2);
                let same = self.heap.bool(same);
                self.push(same);
                Ok(Next::Go)
            }
            op::CONTAINS_OP => self.contains_op(arg),
            op::TO_BOOL => self.op_to_bool(),
            op::UNARY_NOT => self.unary_not(),
            op::UNARY_INVERT | op::UNARY_NEGATIVE => {
                let id = self.peek_id(0);
                let kind = if code == op::UNARY_INVERT { Unary::Invert } else { Unary::Negative };
                let flow = self.begin_unary(id, kind)?;
                self.conclude(flow, 1)
            }
            op::BINARY_SLICE => {
                self.slice_of_top();
                let (slice, container) = (self.peek_id(0), self.peek_id(1));
                let flow = self.begin_get_item(container, slice)?;
                self.conclude(flow, 2)
            }
            op::STORE_SLICE => {
                self.slice_of_top();
                let (slice, container, value) = (self.peek_id(0), self.peek_id(1), self.peek_id(2));
                let flow = self.begin_set_item(container, slice, value)?;
                self.conclude_dropping(Some(flow), 3)
            }
            op::STORE_SUBSCR => {
                let (key, container, value) = (self.peek_id(0), self.peek_id(1), self.peek_id(2));
                let flow = self.begin_set_item(container, key, value)?;
                self.conclude_dropping(Some(flow), 3)
            }
            op::DELETE_SUBSCR => {
                let (key, container) = (self.peek_id(0), self.peek_id(1));
                let flow = self.begin_del_item(container, key)?;
                self.conclude_dropping(Some(flow), 2)
            }
            _ => {
                let id = self.peek_id(0);
                let length = self.length_sync(id)?;
                let length = self.heap.new_int(length as i64);
                self.push(length);
                Ok(Next::Go)
            }
        }
    }

    /// `_PyBuildSlice_ConsumeRefs`: start and stop on top become a slice.
    fn slice_of_top(&mut self) {
        let stop = self.pop_owned();
        let start = self.pop_owned();
        let none = self.none();
        let slice =
            self.heap.new_record(RecordKind::Slice, vec![Some(start), Some(stop), Some(none)], [0; 3]);
        self.push(slice);
    }

    fn compare_op(&mut self, arg: u32) -> Result<Next> {
        let Some((operator, wants_bool)) = compare(arg) else {
            return Err(self.raise(Exc::SystemError, "unknown comparison"));
        };
        let (left, right) = (self.peek_id(1), self.peek_id(0));
        let flow = self.begin_compare(left, right, crate::protocol::CompareOp::of(operator as u32))?;
        match flow {
            Flow::Value(value) => {
                self.drop_stack(2);
                self.push(value);
                if wants_bool { self.op_to_bool() } else { Ok(Next::Go) }
            }
            Flow::Native(kind) => {
                let kind = if wants_bool { self.then_truth(kind) } else { kind };
                self.push_native(kind, 2, crate::vm::native::Then::Push);
                Ok(Next::Switch)
            }
        }
    }

    fn contains_op(&mut self, arg: u32) -> Result<Next> {
        let (item, container) = (self.peek_id(1), self.peek_id(0));
        let flow = self.begin_contains(container, item)?;
        match flow {
            Flow::Value(value) => {
                let value = self.heap.bool((value == self.heap.constants.true_) != (arg != 0));
                self.drop_stack(2);
                self.push(value);
                Ok(Next::Go)
            }
            Flow::Native(kind) => {
                let kind = if arg != 0 { self.then_not(kind) } else { kind };
                self.push_native(kind, 2, crate::vm::native::Then::Push);
                Ok(Next::Switch)
            }
        }
    }

    fn binary_op(&mut self, arg: u32) -> Result<Next> {
        let Some(operator) = BinaryOp::from_arg(arg) else {
            return Err(self.raise(Exc::SystemError, "unknown operator"));
        };
        let (left, right) = (self.peek_id(1), self.peek_id(0));
        let form = self.specialise(
            |vm| vm.binary_form(operator, left, right),
            |vm, form| vm.binary_form_fits(form, left, right),
        );
        match form {
            Some(Form::GetItem { .. }) => return self.enter_getitem(left),
            Some(Form::InplaceAddUnicode) if self.append_in_place(left, right) => return Ok(Next::Go),
            Some(Form::Float) => {
                if let Some(next) = self.float_op(operator, left, right) {
                    return Ok(next);
                }
            }
            _ => {}
        }
        let flow = if operator == BinaryOp::Subscr {
            self.begin_get_item(left, right)?
        } else {
            self.begin_binary(left, right, operator)?
        };
        self.conclude_with(flow, 2, crate::vm::native::Then::PushOver)
    }

    /// FACTS 9.2: the forms of BINARY_OP that can be seen.
    fn binary_form(&mut self, operator: BinaryOp, left: ObjectId, right: ObjectId) -> Option<Form> {
        let (left_class, right_class) = (self.heap.type_of(left), self.heap.type_of(right));
        let both = |class: Class| left_class == class.id() && right_class == class.id();
        let plain = Form::Plain { left: left_class, right: right_class };
        match operator {
            BinaryOp::Subscr => {
                let body = self.heap.type_body(left_class);
                let version = body.version;
                if !body.flags.is_heap {
                    return Some(plain);
                }
                let found = self.lookup_in_mro(left_class, self.names.getitem)?;
                self.takes_exactly(found, 2).then_some(Form::GetItem { class: left_class, version })
            }
            BinaryOp::Add | BinaryOp::InplaceAdd if both(Class::Str) => {
                Some(if self.stores_into_left(left) { Form::InplaceAddUnicode } else { plain })
            }
            BinaryOp::Add
            | BinaryOp::InplaceAdd
            | BinaryOp::Subtract
            | BinaryOp::InplaceSubtract
            | BinaryOp::Multiply
            | BinaryOp::InplaceMultiply
                if both(Class::Float) =>
            {
                Some(Form::Float)
            }
            _ if !self.heap.type_body(left_class).flags.is_heap => Some(plain),
            _ => None,
        }
    }

    fn binary_form_fits(&mut self, form: Form, left: ObjectId, right: ObjectId) -> bool {
        let (left_class, right_class) = (self.heap.type_of(left), self.heap.type_of(right));
        let both = |class: Class| left_class == class.id() && right_class == class.id();
        match form {
            Form::GetItem { class, version } => {
                class == left_class && self.heap.type_body(class).version == version
            }
            Form::InplaceAddUnicode => both(Class::Str) && self.stores_into_left(left),
            Form::Float => both(Class::Float),
            Form::Plain { left, right } => left == left_class && right == right_class,
            _ => false,
        }
    }

    /// Whether the next instruction is a plain STORE_FAST to the local that is the left operand.
    fn stores_into_left(&self, left: ObjectId) -> bool {
        let unit = &self.unit_state().unit;
        match unit.code.get(self.frame.pc as usize) {
            Some(next) if next.op == op::STORE_FAST => self.local(u32::from(next.arg)).get() == Some(left),
            _ => false,
        }
    }

    /// BINARY_OP_INPLACE_ADD_UNICODE: the string grows by realloc if only the local holds it (FACTS 3.6).
    fn append_in_place(&mut self, left: ObjectId, right: ObjectId) -> bool {
        let unit = &self.unit_state().unit;
        let Some(next) = unit.code.get(self.frame.pc as usize).copied() else { return false };
        // The local's reference, and the stack's if it is counted.
        let holders = 1 + u32::from(!self.peek(1).is_borrowed());
        if self.heap.get(left).count != holders
            || self.heap.get(left).flags.has(heapglass_memory::object::Flags::INTERNED)
        {
            return false;
        }
        let (Some(a), Some(b)) = (self.text(left), self.text(right)) else { return false };
        if a.is_empty() || b.is_empty() {
            return false;
        }
        let text = format!("{a}{b}");
        if !self.heap.grow_str(left, &text) {
            return false;
        }
        let (right_ref, left_ref) = (self.pop(), self.pop());
        self.heap.close(left_ref);
        self.heap.close(right_ref);
        let local = self.set_local(u32::from(next.arg), StackRef::NULL);
        self.push_ref(local);
        // STORE_FAST is skipped: the string is stored here.
        let value = self.pop();
        self.set_local(u32::from(next.arg), value);
        self.frame.last = self.frame.pc;
        self.frame.pc += 1;
        true
    }

    /// BINARY_OP_ADD_FLOAT and its kin: the result takes the memory of an operand that nobody else holds.
    fn float_op(&mut self, operator: BinaryOp, left: ObjectId, right: ObjectId) -> Option<Next> {
        let (a, b) = (self.double(left)?, self.double(right)?);
        let value = match operator {
            BinaryOp::Add | BinaryOp::InplaceAdd => a + b,
            BinaryOp::Subtract | BinaryOp::InplaceSubtract => a - b,
            _ => a * b,
        };
        let is_free = |vm: &Self, below: usize, id: ObjectId| {
            vm.heap.get(id).count == 1 && !vm.peek(below).is_borrowed()
        };
        let (right_ref, left_ref) = (self.peek(0), self.peek(1));
        if is_free(self, 1, left) && left != right {
            *self.heap.payload_mut(left) = Payload::Float(value);
            self.pop();
            self.pop();
            self.push_ref(left_ref);
            self.heap.close(right_ref);
        } else if is_free(self, 0, right) && left != right {
            *self.heap.payload_mut(right) = Payload::Float(value);
            self.pop();
            self.pop();
            self.push_ref(right_ref);
            self.heap.close(left_ref);
        } else {
            let result = self.heap.new_float(value);
            self.pop();
            self.pop();
            self.heap.close(right_ref);
            self.heap.close(left_ref);
            self.push(result);
        }
        Some(Next::Go)
    }

    /// BINARY_OP_SUBSCR_GETITEM: container and key move into the frame of `__getitem__`.
    fn enter_getitem(&mut self, container: ObjectId) -> Result<Next> {
        let class = self.heap.type_of(container);
        let Some(function) = self.lookup_in_mro(class, self.names.getitem) else { return Err(Raised) };
        let key = self.pop();
        let container = self.pop();
        self.enter_function(function, vec![container, key])
    }
}
