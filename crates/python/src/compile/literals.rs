//! The constants that stand in a source's syntax tree, as CPython's parser makes them.

use malachite_bigint::BigInt;
use ruff_text_size::Ranged;
use rustpython_compiler::ast::visitor::source_order::{self, SourceOrderVisitor};
use rustpython_compiler::ast::{
    CmpOp, Comprehension, Expr, ExprStringLiteral, FStringPart, InterpolatedElement,
    InterpolatedStringElement, Keyword, Mod, Number, Operator, Pattern, PatternKeyword, Stmt, UnaryOp,
};
use rustpython_compiler::codegen::compile::ruff_int_to_bigint;

use super::unit::Const;

/// The value of each constant of a tree, in source order, duplicates included, and names that the code may not have:
/// of keyword arguments, annotated, global.
/// Immortal singletons are left out.
pub(super) fn literals(tree: &Mod, source: &str) -> Found {
    let mut collector = Collector { source, all: Found::default(), folds: false };
    source_order::walk_module(&mut collector, tree);
    collector.all
}

/// What is folded to a constant in the tree (Python/ast_opt.c, before 3.14).
pub(super) fn folded_in_tree(tree: &Mod, source: &str) -> Vec<Const> {
    let mut collector = Collector { source, all: Found::default(), folds: true };
    source_order::walk_module(&mut collector, tree);
    collector.all.folded
}

/// What stands in a tree.
#[derive(Default)]
pub(super) struct Found {
    pub literals: Vec<Const>,
    /// Numbers that an assignment's value begins with.
    pub first: Vec<Const>,
    folded: Vec<Const>,
    pub keywords: Vec<Box<str>>,
}

/// The number that an expression begins with, brackets aside.
fn first_number(expr: &Expr) -> Option<&Number> {
    match expr {
        Expr::NumberLiteral(literal) => Some(&literal.value),
        Expr::BinOp(binary) => first_number(&binary.left),
        Expr::Compare(compare) => first_number(&compare.left),
        Expr::BoolOp(operator) => first_number(operator.values.first()?),
        Expr::If(choice) => first_number(&choice.body),
        Expr::Tuple(tuple) => first_number(tuple.elts.first()?),
        Expr::List(list) => first_number(list.elts.first()?),
        Expr::ListComp(list) => first_number(&list.elt),
        Expr::Generator(generator) => first_number(&generator.elt),
        _ => None,
    }
}

struct Collector<'a> {
    source: &'a str,
    all: Found,
    /// Whether it looks for what is folded: each such expression is compiled.
    folds: bool,
}

impl<'a> SourceOrderVisitor<'a> for Collector<'_> {
    fn visit_keyword(&mut self, keyword: &'a Keyword) {
        self.all.keywords.extend(keyword.arg.iter().map(|name| name.as_str().into()));
        source_order::walk_keyword(self, keyword);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::AnnAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.all.keywords.push(name.id.as_str().into());
                }
            }
            Stmt::For(statement) if self.folds => self.all.folded.extend(display_constant(&statement.iter)),
            Stmt::Assign(assign) => self.all.first.extend(first_number(&assign.value).map(number)),
            Stmt::Global(names) => {
                self.all.keywords.extend(names.names.iter().map(|name| name.as_str().into()))
            }
            _ => {}
        }
        source_order::walk_stmt(self, stmt);
    }

    fn visit_pattern_keyword(&mut self, keyword: &'a PatternKeyword) {
        self.all.keywords.push(keyword.attr.as_str().into());
        source_order::walk_pattern_keyword(self, keyword);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        source_order::walk_pattern(self, pattern);
        if let Pattern::MatchValue(value) = pattern {
            // `fold_const_match_patterns` makes one constant of `-1` and `1+2j` (Python/ast_preprocess.c).
            self.all.literals.extend(folded(&value.value));
        }
    }

    fn visit_comprehension(&mut self, comprehension: &'a Comprehension) {
        if self.folds {
            self.all.folded.extend(display_constant(&comprehension.iter));
        }
        source_order::walk_comprehension(self, comprehension);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.fold(expr);
        if let Expr::NumberLiteral(literal) = expr {
            self.all.literals.push(number(&literal.value));
        } else if let Expr::StringLiteral(literal) = expr {
            let value = self.string(literal);
            self.all.literals.push(value);
        } else if let Expr::BytesLiteral(literal) = expr {
            self.all.literals.push(Const::Bytes(literal.value.bytes().collect()));
        } else if let Expr::FString(literal) = expr {
            self.f_string(literal.value.iter());
        } else if let Expr::TString(literal) = expr {
            self.elements(literal.value.iter().flat_map(|part| &part.elements));
        } else {
            source_order::walk_expr(self, expr);
        }
    }
}

/// A constant that a tree of constants folds to.
fn constant(expr: &Expr) -> Option<Const> {
    match expr {
        Expr::NumberLiteral(literal) => Some(number(&literal.value)),
        Expr::StringLiteral(literal) => Some(Const::Str(literal.value.to_str().into())),
        Expr::BytesLiteral(literal) => Some(Const::Bytes(literal.value.bytes().collect())),
        Expr::NoneLiteral(_) => Some(Const::None),
        Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
        Expr::BooleanLiteral(literal) => Some(if literal.value { Const::True } else { Const::False }),
        Expr::Tuple(tuple) if tuple.ctx.is_load() && !tuple.elts.is_empty() => {
            tuple.elts.iter().map(constant).collect::<Option<_>>().map(Const::Tuple)
        }
        Expr::UnaryOp(_) => folded(expr),
        _ => None,
    }
}

/// A list of constants that is only gone through is a tuple (`fold_iter`).
fn display_constant(expr: &Expr) -> Option<Const> {
    let Expr::List(list) = expr else { return None };
    list.elts.iter().map(constant).collect::<Option<_>>().map(Const::Tuple)
}

impl<'a> Collector<'_> {
    /// What an expression is folded to, by itself: parts of it are visited later.
    fn fold(&mut self, expr: &'a Expr) {
        if !self.folds {
            return;
        }
        match expr {
            Expr::Tuple(_) => self.all.folded.extend(constant(expr)),
            Expr::UnaryOp(_) | Expr::BinOp(_) => {
                let is_constant = |expr: &Expr| constant(expr).is_some();
                let may_fold = match expr {
                    Expr::BinOp(binary) => is_constant(&binary.left) && is_constant(&binary.right),
                    _ => is_constant(expr),
                };
                let written = self.source.get(expr.range().to_std_range()).unwrap_or_default();
                self.all.folded.extend(may_fold.then(|| super::source::constant_of(written)).flatten());
            }
            Expr::Compare(compare) => {
                let is_search = compare.ops.last().is_some_and(|op| matches!(op, CmpOp::In | CmpOp::NotIn));
                let last = compare.comparators.last().filter(|_| is_search);
                self.all.folded.extend(last.and_then(display_constant));
            }
            _ => {}
        }
    }

    /// A string. The parser's tree has no lone surrogates, so one that may have them is compiled by itself.
    fn string(&self, literal: &ExprStringLiteral) -> Const {
        let text = literal.value.to_str();
        let written = self.source.get(literal.range.to_std_range()).unwrap_or_default();
        let may_have_surrogates = text.contains(char::REPLACEMENT_CHARACTER) && written.contains(['u', 'U']);
        match may_have_surrogates.then(|| super::source::constant_of(written)).flatten() {
            Some(value) => value,
            None => Const::Str(text.into()),
        }
    }

    fn f_string(&mut self, parts: impl Iterator<Item = &'a FStringPart>) {
        let mut pending = String::new();
        for part in parts {
            match part {
                FStringPart::Literal(literal) => pending.push_str(&literal.value),
                FStringPart::FString(inner) => {
                    inner.elements.iter().for_each(|element| self.element(element, &mut pending));
                }
            }
        }
        self.flush(&mut pending);
    }

    fn elements(&mut self, elements: impl Iterator<Item = &'a InterpolatedStringElement>) {
        let mut pending = String::new();
        elements.for_each(|element| self.element(element, &mut pending));
        self.flush(&mut pending);
    }

    /// Neighbouring literal parts are one constant (CPython 3.14 Parser/action_helpers.c, `_build_concatenated_str`).
    fn element(&mut self, element: &'a InterpolatedStringElement, pending: &mut String) {
        match element {
            InterpolatedStringElement::Literal(literal) => pending.push_str(&literal.value),
            InterpolatedStringElement::Interpolation(field) => self.field(field, pending),
        }
    }

    /// The text of `{x=}` is part of the literal before it.
    fn field(&mut self, field: &'a InterpolatedElement, pending: &mut String) {
        if let Some(text) = &field.debug_text {
            pending.push_str(text.as_str());
        }
        self.flush(pending);
        self.visit_expr(&field.expression);
        if let Some(spec) = &field.format_spec {
            self.elements(spec.elements.iter());
        }
    }

    fn flush(&mut self, pending: &mut String) {
        if !pending.is_empty() {
            self.all.literals.push(Const::Str(std::mem::take(pending).into()));
        }
    }
}

/// The number that a pattern's expression with a sign or an imaginary part is.
fn folded(expr: &Expr) -> Option<Const> {
    let literal = |expr: &Expr| match expr {
        Expr::NumberLiteral(literal) => Some(number(&literal.value)),
        Expr::UnaryOp(_) => folded(expr),
        _ => None,
    };
    match expr {
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => match literal(&unary.operand)? {
            Const::Int(value) => Some(Const::Int(-value)),
            Const::Float(value) => Some(Const::Float(-value)),
            Const::Complex(real, imag) => Some(Const::Complex(-real, -imag)),
            _ => None,
        },
        Expr::BinOp(binary) => {
            let real = match literal(&binary.left)? {
                Const::Int(value) => value.to_string().parse().ok()?,
                Const::Float(value) => value,
                _ => return None,
            };
            let Const::Complex(other, imag) = literal(&binary.right)? else { return None };
            match binary.op {
                Operator::Add => Some(Const::Complex(real + other, imag)),
                Operator::Sub => Some(Const::Complex(real - other, -imag)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) fn number(value: &Number) -> Const {
    match value {
        Number::Int(int) => Const::Int(ruff_int_to_bigint(int).unwrap_or_else(|_| BigInt::from(0))),
        Number::Float(value) => Const::Float(*value),
        Number::Complex { real, imag } => Const::Complex(*real, *imag),
    }
}
