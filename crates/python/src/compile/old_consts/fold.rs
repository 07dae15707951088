//! What is folded: `PyCode_Optimize` (CPython 2.7 Python/peephole.c).

use ruff_text_size::Ranged;
use rustpython_compiler::ast::{Expr, ExprBinOp, ExprUnaryOp, Operator, UnaryOp};

use super::super::source::value_of;
use super::super::unit::Const;
use super::Part;
use super::scope::{Builder, Slot};

/// Longer ones are not folded (`fold_binops_on_constants`).
const LONGEST: usize = 20;

impl Builder<'_> {
    /// The value that 3.14 folds an expression to.
    pub(super) fn value(&self, expr: &Expr) -> Option<Const> {
        value_of(self.source.get(expr.range().to_std_range())?)
    }

    pub(super) fn unary(&mut self, unary: &ExprUnaryOp, expr: &Expr) -> Option<Part<Slot>> {
        let between = unary.range.start().to_usize() + 1..unary.operand.start().to_usize();
        // `ast_for_factor`: a number with its sign is one constant.
        let is_number = unary.op == UnaryOp::USub
            && unary.operand.is_number_literal_expr()
            && self.source.get(between).is_some_and(|text| text.trim().is_empty());
        if is_number && let Some(value) = self.value(expr) {
            self.in_tree(value.clone());
            return Some(self.load(value));
        }
        let operand = self.expr(&unary.operand)?;
        let may_fold = match unary.op {
            UnaryOp::USub => true,
            UnaryOp::Invert => true,
            UnaryOp::Not | UnaryOp::UAdd => false,
        };
        let value = self.value(expr);
        if may_fold && self.run() > 0 && matches!(operand, Part::Const(_)) {
            // Zero is not negated.
            let value = value.clone().filter(|value| unary.op == UnaryOp::Invert || !is_zero(value));
            if let Some(value) = value {
                return Some(self.folded(value));
            }
        }
        self.other();
        value.map(Part::Value)
    }

    pub(super) fn binary(&mut self, binary: &ExprBinOp, expr: &Expr) -> Option<Part<Slot>> {
        let left = self.expr(&binary.left);
        let right = self.expr(&binary.right);
        self.operation(left, right, is_folded(binary.op), expr)
    }

    /// An operation on two values that have been loaded.
    pub(super) fn operation(
        &mut self,
        left: Option<Part<Slot>>,
        right: Option<Part<Slot>>,
        may_fold: bool,
        expr: &Expr,
    ) -> Option<Part<Slot>> {
        let run = self.run();
        let Some((left, right)) = left.zip(right) else {
            self.other();
            return None;
        };
        let value = self.value(expr);
        let are_loaded = run >= 2 && matches!((left, right), (Part::Const(_), Part::Const(_)));
        if may_fold
            && are_loaded
            && let Some(value) = value.clone().filter(|value| length(value) <= LONGEST)
        {
            return Some(self.folded(value));
        }
        self.other();
        value.map(Part::Value)
    }
}

/// `/` depends on how the interpreter was started, `@` there is none.
fn is_folded(op: Operator) -> bool {
    !matches!(op, Operator::Div | Operator::MatMult)
}

fn is_zero(value: &Const) -> bool {
    match value {
        Const::Int(value) => *value == 0.into(),
        Const::Float(value) => *value == 0.0,
        Const::Complex(re, im) => *re == 0.0 && *im == 0.0,
        _ => false,
    }
}

/// `PyObject_Size`, where there is one.
fn length(value: &Const) -> usize {
    match value {
        Const::Str(text) => text.chars().count(),
        Const::Surrogates(bytes) | Const::Bytes(bytes) => bytes.len(),
        Const::Tuple(items) => items.len(),
        _ => 0,
    }
}
