//! Lines that gave an event before 3.14 and have no instruction of their own any more (FACTS 10.3): a name that is only
//! annotated in a class body, and defaults on other lines than the function's.

use ruff_text_size::{Ranged, TextSize};
use rustpython_compiler::ast::visitor::source_order::{self, SourceOrderVisitor};
use rustpython_compiler::ast::{Expr, Mod, Stmt, StmtClassDef, StmtFunctionDef};

use super::op;
use super::place::line_and_column;
use super::unit::{Const, Unit};

/// A line that has no instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldLine {
    /// Name and first line of the code that it is in; the module's is 0.
    scope: (Box<str>, u32),
    /// The line.
    line: u32,
    before: Before,
}

/// What its event comes before.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Before {
    /// The first instruction of a statement on this line.
    Line(u32),
    /// What a class body ends with.
    End,
    /// The making of the function of this name and first line.
    Function(Box<str>, u32),
}

/// The lines of a tree.
pub(super) fn old_lines(tree: &Mod, source: &str) -> Vec<OldLine> {
    let mut collector = Collector { source, scopes: vec![("<module>".into(), 0)], found: Vec::new() };
    source_order::walk_module(&mut collector, tree);
    collector.found
}

struct Collector<'a> {
    source: &'a str,
    scopes: Vec<(Box<str>, u32)>,
    found: Vec<OldLine>,
}

impl<'a> SourceOrderVisitor<'a> for Collector<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::ClassDef(class) => {
                self.enter(&class.name, first_of(class.decorator_list.first(), stmt));
                self.annotations(class);
                source_order::walk_stmt(self, stmt);
                self.scopes.pop();
            }
            Stmt::FunctionDef(function) => {
                self.defaults(function, stmt);
                self.enter(&function.name, first_of(function.decorator_list.first(), stmt));
                source_order::walk_stmt(self, stmt);
                self.scopes.pop();
            }
            _ => source_order::walk_stmt(self, stmt),
        }
    }
}

/// Where a definition begins: with its first decorator.
fn first_of(decorator: Option<&rustpython_compiler::ast::Decorator>, stmt: &Stmt) -> TextSize {
    decorator.map_or(stmt.start(), |decorator| decorator.start())
}

impl Collector<'_> {
    fn line(&self, at: TextSize) -> u32 {
        line_and_column(self.source, at.to_usize()).0 as u32
    }

    fn enter(&mut self, name: &str, start: TextSize) {
        let line = self.line(start);
        self.scopes.push((name.into(), line));
    }

    fn add(&mut self, line: u32, before: Before) {
        if let Some(scope) = self.scopes.last() {
            self.found.push(OldLine { scope: scope.clone(), line, before });
        }
    }

    /// Names of a class body that are only annotated.
    fn annotations(&mut self, class: &StmtClassDef) {
        let is_bare = |stmt: &Stmt| matches!(stmt, Stmt::AnnAssign(assign) if assign.value.is_none());
        for (index, stmt) in class.body.iter().enumerate().filter(|(_, stmt)| is_bare(stmt)) {
            let next = class.body.iter().skip(index).find(|stmt| !is_bare(stmt));
            let before = next.map_or(Before::End, |stmt| Before::Line(self.line(stmt.start())));
            self.add(self.line(stmt.start()), before);
        }
    }

    /// Defaults that are all constants are one, on the function's line; each was loaded on its own.
    fn defaults(&mut self, function: &StmtFunctionDef, stmt: &Stmt) {
        let all = function.parameters.posonlyargs.iter().chain(&function.parameters.args);
        let defaults: Vec<&Expr> = all.filter_map(|parameter| parameter.default.as_deref()).collect();
        if !defaults.iter().all(|default| default.is_literal_expr()) {
            return;
        }
        let own = self.line(function.name.start());
        let mut last = own;
        for default in defaults {
            let line = self.line(default.start());
            if line != last && line != own {
                let first = self.line(first_of(function.decorator_list.first(), stmt));
                self.add(line, Before::Function(function.name.as_str().into(), first));
            }
            last = line;
        }
    }
}

/// Where in a code each of its old lines has its event: offset and line, in order.
pub(super) fn extra_lines(unit: &Unit, lines: &[OldLine], end: Option<usize>) -> Vec<(u32, u32)> {
    let first_line = if unit.name.as_ref() == "<module>" { 0 } else { unit.first_line };
    let own = |old: &&OldLine| old.scope.0 == unit.name && old.scope.1 == first_line;
    let mut extra: Vec<(u32, u32)> = Vec::new();
    for old in lines.iter().filter(own) {
        let offset = match &old.before {
            Before::Line(line) => {
                let is_start = |at: &usize| unit.lines.get(*at) == Some(&(*line as i32));
                (0..unit.marks.len()).find(|at| is_start(at) && unit.marks.get(*at) == Some(&true))
            }
            Before::End => end,
            Before::Function(name, first) => unit.code.iter().position(|instr| {
                let made = unit.consts.get(instr.arg as usize);
                instr.op == op::LOAD_CONST
                    && matches!(made, Some(Const::Code(code)) if code.name == *name && code.first_line == *first)
            }).and_then(|at| at.checked_sub(1)),
        };
        extra.extend(offset.map(|offset| (offset as u32, old.line)));
    }
    extra
}
