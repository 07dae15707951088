//! What each instruction does, after CPython 3.14 Python/bytecodes.c. One file per group.

mod attributes;
mod build;
mod calls;
mod control;
mod exceptions;
mod functions;
mod imports;
mod iterate;
mod names;
mod operators;
mod patterns;

use heapglass_memory::{ObjectId, StackRef};

use super::native::Then;
use super::run::Next;
use super::{Exc, Flow, Result, UnitState, Vm};
use crate::compile::op;

impl Vm {
    /// Executes the instruction at `frame.pc`, the `EXTENDED_ARG`s before it included.
    pub(super) fn execute(&mut self, state: &UnitState) -> Result<Next> {
        if !state.comprehensions.is_empty() {
            self.begin_comprehension(state);
        }
        let mut at = self.frame.pc;
        let mut arg = 0;
        let code = loop {
            let Some(instr) = state.unit.code.get(at as usize) else {
                return Err(self.raise(Exc::SystemError, "the instruction pointer left the code"));
            };
            arg = arg << 8 | u32::from(instr.arg);
            if instr.op != op::EXTENDED_ARG {
                break instr.op;
            }
            at += 1;
        };
        self.frame.last = at;
        self.frame.pc = at + 1 + op::caches(code) as u32;
        self.dispatch(code, arg)
    }

    fn dispatch(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::NOP | op::NOT_TAKEN | op::CACHE => Ok(Next::Go),
            op::RESUME
            | op::JUMP_BACKWARD..=op::JUMP_FORWARD
            | op::POP_JUMP_IF_FALSE..=op::POP_JUMP_IF_TRUE => self.op_control(code, arg),
            op::RETURN_VALUE
            | op::RETURN_GENERATOR
            | op::YIELD_VALUE
            | op::SEND
            | op::END_SEND
            | op::CLEANUP_THROW => self.op_leave(code, arg),
            op::GET_AWAITABLE
            | op::GET_AITER
            | op::GET_ANEXT
            | op::END_ASYNC_FOR
            | op::GET_YIELD_FROM_ITER => self.op_await(code, arg),
            op::LOAD_FAST..=op::LOAD_FAST_LOAD_FAST
            | op::STORE_FAST..=op::STORE_FAST_STORE_FAST
            | op::DELETE_FAST
            | op::LOAD_CONST
            | op::LOAD_SMALL_INT
            | op::LOAD_COMMON_CONSTANT
            | op::POP_TOP
            | op::COPY
            | op::SWAP
            | op::PUSH_NULL => self.op_stack(code, arg),
            op::LOAD_NAME
            | op::STORE_NAME
            | op::DELETE_NAME
            | op::LOAD_GLOBAL
            | op::STORE_GLOBAL
            | op::DELETE_GLOBAL
            | op::LOAD_LOCALS
            | op::LOAD_FROM_DICT_OR_DEREF
            | op::LOAD_FROM_DICT_OR_GLOBALS
            | op::LOAD_BUILD_CLASS
            | op::SETUP_ANNOTATIONS => self.op_names(code, arg),
            op::MAKE_CELL | op::COPY_FREE_VARS | op::LOAD_DEREF | op::STORE_DEREF | op::DELETE_DEREF => {
                self.op_cells(code, arg)
            }
            op::LOAD_ATTR | op::STORE_ATTR | op::DELETE_ATTR | op::LOAD_SUPER_ATTR | op::LOAD_SPECIAL => {
                self.op_attributes(code, arg)
            }
            op::CALL | op::CALL_KW | op::CALL_FUNCTION_EX | op::CALL_INTRINSIC_1 | op::CALL_INTRINSIC_2 => {
                self.op_calls(code, arg)
            }
            op::MAKE_FUNCTION | op::SET_FUNCTION_ATTRIBUTE => self.op_functions(code, arg),
            op::BUILD_LIST
            | op::BUILD_MAP
            | op::BUILD_SET
            | op::BUILD_SLICE
            | op::BUILD_STRING
            | op::BUILD_TEMPLATE
            | op::BUILD_INTERPOLATION
            | op::BUILD_TUPLE
            | op::LIST_APPEND
            | op::LIST_EXTEND
            | op::SET_ADD
            | op::SET_UPDATE
            | op::MAP_ADD
            | op::DICT_MERGE
            | op::DICT_UPDATE
            | op::FORMAT_SIMPLE
            | op::FORMAT_WITH_SPEC
            | op::CONVERT_VALUE => self.op_build(code, arg),
            op::BINARY_OP
            | op::COMPARE_OP
            | op::CONTAINS_OP
            | op::IS_OP
            | op::TO_BOOL
            | op::UNARY_INVERT
            | op::UNARY_NEGATIVE
            | op::UNARY_NOT
            | op::BINARY_SLICE
            | op::STORE_SLICE
            | op::STORE_SUBSCR
            | op::DELETE_SUBSCR
            | op::GET_LEN => self.op_operators(code, arg),
            op::GET_ITER
            | op::FOR_ITER
            | op::END_FOR
            | op::POP_ITER
            | op::UNPACK_SEQUENCE
            | op::UNPACK_EX => self.op_iterate(code, arg),
            op::RAISE_VARARGS
            | op::RERAISE
            | op::PUSH_EXC_INFO
            | op::POP_EXCEPT
            | op::CHECK_EXC_MATCH
            | op::CHECK_EG_MATCH
            | op::WITH_EXCEPT_START => self.op_exceptions(code, arg),
            op::MATCH_CLASS | op::MATCH_KEYS | op::MATCH_MAPPING | op::MATCH_SEQUENCE => {
                self.op_patterns(code, arg)
            }
            op::IMPORT_NAME | op::IMPORT_FROM => self.op_imports(code, arg),
            _ => Err(self.not_supported(&format!("the instruction {}", op::name(code)))),
        }
    }

    /// A built-in's answer becomes the instruction's result, in place of the topmost `pops` entries.
    pub(super) fn conclude(&mut self, flow: Flow, pops: u32) -> Result<Next> {
        self.conclude_with(flow, pops, Then::Push)
    }

    pub(super) fn conclude_with(&mut self, flow: Flow, pops: u32, then: Then) -> Result<Next> {
        match flow {
            Flow::Value(value) => {
                if then == Then::PushOver {
                    self.swap_operands();
                }
                self.drop_stack(pops);
                match then {
                    Then::Drop => self.heap.decref(value),
                    Then::PushThenNull => {
                        self.push(value);
                        self.push_ref(StackRef::NULL);
                    }
                    Then::Push
                    | Then::PushOver
                    | Then::ForIter(_)
                    | Then::Send(_)
                    | Then::Native
                    | Then::Nested => self.push(value),
                }
                Ok(Next::Go)
            }
            Flow::Native(kind) => {
                self.push_native(kind, pops, then);
                Ok(Next::Switch)
            }
        }
    }

    /// The object on top, as a counted reference of the caller's.
    pub(super) fn pop_owned(&mut self) -> ObjectId {
        let top = self.pop();
        self.owned(top)
    }

    /// The name with this index of the code under way.
    #[expect(clippy::indexing_slicing, reason = "the compiler's names are in the code object")]
    pub(super) fn name_at(&self, index: u32) -> ObjectId {
        match self.code_body(self.frame.code) {
            Some(body) => body.names[index as usize],
            None => self.heap.constants.empty_str,
        }
    }

    /// Automatic collection, if one is wanted: `_Py_HandlePending` at a check of the eval breaker.
    pub(super) fn check_eval_breaker(&mut self) -> Result<Next> {
        if self.heap.gc.is_scheduled || self.heap.gc.is_left_behind {
            self.begin_scheduled_collection();
            return Ok(Next::Switch);
        }
        Ok(Next::Go)
    }
}
