//! Statements, in the order of `compiler_visit_stmt` (CPython 2.7 Python/compile.c).

use ruff_text_size::{Ranged, TextSize};
use rustpython_compiler::ast::{
    Decorator, ExceptHandler, Expr, Stmt, StmtClassDef, StmtFunctionDef, StmtIf, StmtImportFrom, StmtTry,
    StmtWhile, StmtWith,
};

use super::super::unit::Const;
use super::scope::{Builder, Kind};

impl Builder<'_> {
    /// The statements of a module or class, or of a function behind its docstring.
    pub(super) fn body(&mut self, body: &[Stmt]) {
        let mut rest = body;
        if let Some((Stmt::Expr(first), behind)) = body.split_first()
            && let Expr::StringLiteral(text) = &*first.value
        {
            let text = Const::Str(text.value.to_str().into());
            self.in_tree(text.clone());
            if !self.is_function() {
                self.load(text);
                self.other();
            }
            rest = behind;
        } else if self.is_function() {
            self.begins_with_none();
        }
        self.stmts(rest);
    }

    fn stmts(&mut self, stmts: &[Stmt]) {
        for stmt in stmts {
            self.stmt(stmt);
            self.other();
        }
    }

    /// `assemble` adds `return None`.
    pub(super) fn end(&mut self) {
        self.other();
        self.load(Const::None);
    }

    fn none(&mut self) {
        self.load(Const::None);
        self.other();
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => self.function(function, stmt),
            Stmt::ClassDef(class) => self.class(class, stmt),
            Stmt::Return(give) => match &give.value {
                Some(value) => self.exprs([&**value]),
                None => self.none(),
            },
            Stmt::Delete(delete) => self.exprs(&delete.targets),
            Stmt::Assign(assign) => self.exprs([&*assign.value].into_iter().chain(&assign.targets)),
            Stmt::AugAssign(assign) => self.exprs([&*assign.target, &*assign.value]),
            Stmt::AnnAssign(assign) => {
                self.exprs(assign.value.iter().map(|value| &**value));
                if assign.value.is_some() {
                    self.exprs([&*assign.target]);
                }
            }
            Stmt::For(statement) => {
                self.exprs([&*statement.iter]);
                self.other();
                self.exprs([&*statement.target]);
                self.stmts(&statement.body);
                self.stmts(&statement.orelse);
            }
            Stmt::While(statement) => self.repeat(statement),
            Stmt::If(statement) => self.choice(statement),
            Stmt::With(statement) => self.context(statement),
            Stmt::Match(statement) => {
                self.exprs([&*statement.subject]);
                for case in &statement.cases {
                    self.exprs(case.guard.iter().map(|guard| &**guard));
                    self.stmts(&case.body);
                }
            }
            Stmt::Raise(raise) => {
                self.exprs([&raise.exc, &raise.cause].into_iter().flatten().map(|expr| &**expr));
            }
            Stmt::Try(statement) => self.try_(statement),
            Stmt::Assert(assert) => {
                self.exprs([&*assert.test]);
                self.other();
                self.exprs(assert.msg.iter().map(|message| &**message));
            }
            Stmt::Import(import) => import.names.iter().for_each(|_| {
                self.load(Const::Int((-1).into()));
                self.none();
            }),
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Expr(expression) => self.expression(&expression.value),
            _ => {}
        }
    }

    /// Strings and numbers that nobody uses are left out.
    fn expression(&mut self, value: &Expr) {
        match value {
            Expr::StringLiteral(text) => self.in_tree(Const::Str(text.value.to_str().into())),
            Expr::NumberLiteral(literal) => self.in_tree(super::super::literals::number(&literal.value)),
            _ => self.exprs([value]),
        }
    }

    fn first_line(&self, decorators: &[Decorator], stmt: &Stmt) -> u32 {
        let start: TextSize = decorators.first().map_or(stmt.start(), Ranged::start);
        self.line(start)
    }

    fn function(&mut self, function: &StmtFunctionDef, stmt: &Stmt) {
        self.exprs(function.decorator_list.iter().map(|decorator| &decorator.expression));
        self.other();
        self.defaults(&function.parameters);
        let line = self.first_line(&function.decorator_list, stmt);
        self.enter(&function.name, line, Kind::Function);
        self.body(&function.body);
        if !matches!(function.body.last(), Some(Stmt::Return(_))) {
            self.end();
        }
        self.leave();
    }

    fn class(&mut self, class: &StmtClassDef, stmt: &Stmt) {
        self.exprs(class.decorator_list.iter().map(|decorator| &decorator.expression));
        self.other();
        self.load(Const::Str(class.name.as_str().into()));
        let bases = class.arguments.as_ref().map_or(0, |arguments| arguments.args.len());
        class.arguments.iter().for_each(|arguments| self.arguments(arguments));
        if bases == 0 {
            self.other();
            self.tuple(0);
        }
        let line = self.first_line(&class.decorator_list, stmt);
        self.enter(&class.name, line, Kind::Class);
        self.body(&class.body);
        self.leave();
    }

    fn repeat(&mut self, statement: &StmtWhile) {
        let truth = truth(&statement.test);
        if truth.is_none() {
            self.exprs([&*statement.test]);
        }
        self.other();
        if truth != Some(false) {
            self.stmts(&statement.body);
        }
        self.stmts(&statement.orelse);
    }

    fn choice(&mut self, statement: &StmtIf) {
        let first = (Some(&*statement.test), &statement.body);
        let clauses = statement.elif_else_clauses.iter().map(|clause| (clause.test.as_ref(), &clause.body));
        for (test, body) in std::iter::once(first).chain(clauses) {
            let truth = test.map_or(Some(true), truth);
            if truth.is_none() {
                self.exprs(test);
            }
            self.other();
            if truth != Some(false) {
                self.stmts(body);
            }
            if truth == Some(true) {
                return;
            }
        }
    }

    fn context(&mut self, statement: &StmtWith) {
        for item in &statement.items {
            self.exprs([&item.context_expr]);
            self.other();
            self.exprs(item.optional_vars.iter().map(|target| &**target));
        }
        self.stmts(&statement.body);
        statement.items.iter().for_each(|_| self.none());
    }

    fn try_(&mut self, statement: &StmtTry) {
        self.stmts(&statement.body);
        for ExceptHandler::ExceptHandler(handler) in &statement.handlers {
            self.exprs(handler.type_.iter().map(|class| &**class));
            self.other();
            self.stmts(&handler.body);
        }
        self.stmts(&statement.orelse);
        if !statement.finalbody.is_empty() {
            self.none();
            self.stmts(&statement.finalbody);
        }
    }

    fn import_from(&mut self, import: &StmtImportFrom) {
        let level = if import.level == 0 { -1 } else { i64::from(import.level) };
        self.load(Const::Int(level.into()));
        let names = import.names.iter().map(|alias| Const::Str(alias.name.as_str().into())).collect();
        self.load(Const::Tuple(names));
        self.other();
    }
}

/// `expr_constant`
fn truth(test: &Expr) -> Option<bool> {
    match test {
        Expr::NumberLiteral(literal) => match super::super::literals::number(&literal.value) {
            Const::Int(value) => Some(value != 0.into()),
            Const::Float(value) => Some(value != 0.0),
            _ => None,
        },
        Expr::StringLiteral(text) => Some(!text.value.is_empty()),
        Expr::Name(name) if name.id.as_str() == "__debug__" => Some(true),
        _ => None,
    }
}
