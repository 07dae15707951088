//! What 3.11 to 3.13 make of constants otherwise than 3.14: slices of constants are not folded, and a dict's keys that
//! are constants are one tuple.

use std::collections::BTreeMap;

use ruff_text_size::Ranged;
use rustpython_compiler::ast::visitor::source_order::{self, SourceOrderVisitor};
use rustpython_compiler::ast::{Expr, ExprContext, ExprDict, ExprSubscript, Mod};

use super::super::source::value_of;
use super::super::unit::{Const, Position};
use super::scope::Builder;

/// More keys are set one by one (`STACK_USE_GUIDELINE`, Python/compile.c).
const MOST_KEYS: usize = 15;

/// By place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Displays {
    /// Slices of constants.
    pub slices: BTreeMap<Position, SliceOf>,
    /// Dicts with constant keys: the tuple of them.
    pub dicts: BTreeMap<Position, Const>,
    /// A key: its dict's place, and its index.
    pub keys: BTreeMap<Position, (Position, u32)>,
}

/// A slice of a constant.
#[derive(Clone, Debug, PartialEq)]
pub struct SliceOf {
    pub of: Const,
    pub bounds: Vec<Const>,
    /// What 3.14 folds it to.
    pub value: Const,
}

/// Those of a tree.
pub(in super::super) fn displays(tree: &Mod, source: &str) -> Displays {
    let mut collector = Collector { builder: Builder::new(source), found: Displays::default() };
    source_order::walk_module(&mut collector, tree);
    collector.found
}

struct Collector<'a> {
    builder: Builder<'a>,
    found: Displays,
}

impl<'a> SourceOrderVisitor<'a> for Collector<'_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Subscript(subscript) if subscript.ctx == ExprContext::Load => {
                let found = self.slice(subscript, expr);
                let place = self.builder.place(expr.range());
                self.found.slices.extend(found.map(|found| (place, found)));
            }
            Expr::Dict(dict) if (2..=MOST_KEYS).contains(&dict.items.len()) => {
                self.dict(dict);
            }
            _ => {}
        }
        source_order::walk_expr(self, expr);
    }
}

impl Collector<'_> {
    fn value(&self, expr: &Expr) -> Option<Const> {
        let may_be = expr.is_literal_expr()
            || expr.is_tuple_expr()
            || expr.is_unary_op_expr()
            || expr.is_bin_op_expr();
        let text = self.builder.source.get(expr.range().to_std_range()).filter(|_| may_be)?;
        value_of(text)
    }

    fn slice(&self, subscript: &ExprSubscript, expr: &Expr) -> Option<SliceOf> {
        let Expr::Slice(slice) = &*subscript.slice else { return None };
        let of = self.value(&subscript.value)?;
        let mut bounds = Vec::new();
        for bound in [&slice.lower, &slice.upper] {
            bounds.push(bound.as_ref().map_or(Some(Const::None), |bound| self.value(bound))?);
        }
        if let Some(step) = &slice.step {
            bounds.push(self.value(step)?);
        }
        let value = value_of(self.builder.source.get(expr.range().to_std_range())?)?;
        Some(SliceOf { of, bounds, value })
    }

    fn dict(&mut self, dict: &ExprDict) -> Option<()> {
        let keys: Vec<&Expr> = dict.items.iter().map(|item| item.key.as_ref()).collect::<Option<_>>()?;
        let values = keys.iter().map(|key| self.value(key)).collect::<Option<_>>()?;
        let place = self.builder.place(dict.range);
        self.found.dicts.insert(place, Const::Tuple(values));
        for (index, key) in (0..).zip(keys) {
            self.found.keys.insert(self.builder.place(key.range()), (place, index));
        }
        Some(())
    }
}
