//! The syntax tree as text, for `ast` in Python to build its nodes of: JSON, in which a node is `{"n": class, "p":
//! positions, "f": fields}`, an operator or context its name, a number its source.

use std::fmt::Write;

use ruff_text_size::{Ranged, TextRange, TextSize};
use rustpython_compiler::ast::{
    self, Comprehension, Expr, InterpolatedStringElement, Parameter, Parameters, Pattern, Stmt, TypeParam,
};

/// The tree of a text that compiles.
pub(super) fn json(tree: &ast::Mod, source: &str) -> String {
    let mut lines = vec![0];
    lines.extend(source.match_indices('\n').map(|(at, _)| at + 1));
    let mut writer = Writer { source, lines, out: String::new() };
    match tree {
        ast::Mod::Module(module) => writer.node("Module", None, |w| {
            w.list(&module.body, Writer::stmt);
            w.raw(",[]");
        }),
        ast::Mod::Expression(body) => writer.node("Expression", None, |w| w.expr(&body.body)),
    }
    writer.out
}

struct Writer<'a> {
    source: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    out: String,
}

impl Writer<'_> {
    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn node(&mut self, class: &str, range: Option<TextRange>, fields: impl FnOnce(&mut Self)) {
        let _ = write!(self.out, "{{\"n\":\"{class}\",\"p\":");
        match range {
            Some(range) => {
                let (line, column) = self.place(range.start());
                let (end_line, end_column) = self.place(range.end());
                let _ = write!(self.out, "[{line},{column},{end_line},{end_column}]");
            }
            None => self.raw("null"),
        }
        self.raw(",\"f\":[");
        fields(self);
        self.raw("]}");
    }

    /// Line from 1 and column in bytes.
    fn place(&self, at: TextSize) -> (usize, usize) {
        let at = at.to_usize();
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0);
        (line, at - start)
    }

    fn list<'b, T: 'b>(
        &mut self,
        items: impl IntoIterator<Item = &'b T>,
        mut each: impl FnMut(&mut Self, &'b T),
    ) {
        self.raw("[");
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            each(self, item);
        }
        self.raw("]");
    }

    fn text(&mut self, text: &str) {
        self.raw("\"");
        for char in text.chars() {
            match char {
                '"' => self.raw("\\\""),
                '\\' => self.raw("\\\\"),
                '\0'..='\x1f' => {
                    let _ = write!(self.out, "\\u{:04x}", u32::from(char));
                }
                _ => self.out.push(char),
            }
        }
        self.raw("\"");
    }

    fn maybe<T>(&mut self, value: Option<&T>, each: impl FnOnce(&mut Self, &T)) {
        match value {
            Some(value) => each(self, value),
            None => self.raw("null"),
        }
    }

    fn name(&mut self, name: Option<&ast::Identifier>) {
        self.maybe(name, |w, name| w.text(name.as_str()));
    }

    fn exprs<'b>(&mut self, items: impl IntoIterator<Item = &'b Expr>) {
        self.list(items, Self::expr);
    }

    fn maybe_expr(&mut self, value: Option<&Expr>) {
        self.maybe(value, Self::expr);
    }

    /// An operator or a context: the name of its class.
    fn word(&mut self, word: &impl std::fmt::Debug) {
        let _ = write!(self.out, "{{\"o\":\"{word:?}\"}}");
    }

    /// Fields, one after the other.
    fn all(&mut self, parts: &[&dyn Fn(&mut Self)]) {
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            part(self);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        let at = Some(expr.range());
        match expr {
            Expr::BoolOp(e) => {
                self.node("BoolOp", at, |w| w.all(&[&|w| w.word(&e.op), &|w| w.exprs(&e.values)]));
            }
            Expr::Named(e) => {
                self.node("NamedExpr", at, |w| w.all(&[&|w| w.expr(&e.target), &|w| w.expr(&e.value)]));
            }
            Expr::BinOp(e) => self.node("BinOp", at, |w| {
                w.all(&[&|w| w.expr(&e.left), &|w| w.word(&e.op), &|w| w.expr(&e.right)]);
            }),
            Expr::UnaryOp(e) => {
                self.node("UnaryOp", at, |w| w.all(&[&|w| w.word(&e.op), &|w| w.expr(&e.operand)]));
            }
            Expr::Lambda(e) => self.node("Lambda", at, |w| {
                w.all(&[&|w| w.parameters(e.parameters.as_deref()), &|w| w.expr(&e.body)]);
            }),
            Expr::If(e) => self.node("IfExp", at, |w| {
                w.all(&[&|w| w.expr(&e.test), &|w| w.expr(&e.body), &|w| w.expr(&e.orelse)]);
            }),
            Expr::Compare(e) => self.node("Compare", at, |w| {
                w.all(&[&|w| w.expr(&e.left), &|w| w.list(e.ops.iter(), Self::word), &|w| {
                    w.exprs(e.comparators.iter());
                }]);
            }),
            Expr::Call(e) => self.node("Call", at, |w| {
                w.all(&[&|w| w.expr(&e.func), &|w| w.arguments(&e.arguments)]);
            }),
            Expr::Attribute(e) => self.node("Attribute", at, |w| {
                w.all(&[&|w| w.expr(&e.value), &|w| w.text(e.attr.as_str()), &|w| w.word(&e.ctx)]);
            }),
            Expr::Subscript(e) => self.node("Subscript", at, |w| {
                w.all(&[&|w| w.expr(&e.value), &|w| w.expr(&e.slice), &|w| w.word(&e.ctx)]);
            }),
            Expr::Starred(e) => {
                self.node("Starred", at, |w| w.all(&[&|w| w.expr(&e.value), &|w| w.word(&e.ctx)]));
            }
            Expr::Name(e) => self.node("Name", at, |w| w.all(&[&|w| w.text(&e.id), &|w| w.word(&e.ctx)])),
            Expr::Await(e) => self.node("Await", at, |w| w.expr(&e.value)),
            Expr::Yield(e) => self.node("Yield", at, |w| w.maybe_expr(e.value.as_deref())),
            Expr::YieldFrom(e) => self.node("YieldFrom", at, |w| w.expr(&e.value)),
            _ => self.display(expr, at),
        }
    }

    /// Displays, comprehensions, literals.
    fn display(&mut self, expr: &Expr, at: Option<TextRange>) {
        match expr {
            Expr::Dict(e) => self.node("Dict", at, |w| {
                w.list(&e.items, |w, item| w.maybe_expr(item.key.as_ref()));
                w.raw(",");
                w.list(&e.items, |w, item| w.expr(&item.value));
            }),
            Expr::Set(e) => self.node("Set", at, |w| w.exprs(&e.elts)),
            Expr::List(e) => {
                self.node("List", at, |w| w.all(&[&|w| w.exprs(&e.elts), &|w| w.word(&e.ctx)]));
            }
            Expr::Tuple(e) => {
                self.node("Tuple", at, |w| w.all(&[&|w| w.exprs(&e.elts), &|w| w.word(&e.ctx)]));
            }
            Expr::Slice(e) => self.node("Slice", at, |w| {
                w.all(&[
                    &|w| w.maybe_expr(e.lower.as_deref()),
                    &|w| w.maybe_expr(e.upper.as_deref()),
                    &|w| {
                        w.maybe_expr(e.step.as_deref());
                    },
                ]);
            }),
            Expr::ListComp(e) => self.comprehension("ListComp", at, &[&e.elt], &e.generators),
            Expr::SetComp(e) => self.comprehension("SetComp", at, &[&e.elt], &e.generators),
            Expr::Generator(e) => self.comprehension("GeneratorExp", at, &[&e.elt], &e.generators),
            Expr::DictComp(e) => {
                let parts: Vec<&Expr> = e.key.iter().chain([&e.value]).map(|part| &**part).collect();
                self.comprehension("DictComp", at, &parts, &e.generators);
            }
            Expr::FString(e) => self.node("JoinedStr", at, |w| {
                w.raw("[");
                let mut joined = Joined::default();
                for part in e.value.iter() {
                    match part {
                        ast::FStringPart::Literal(literal) => joined.literal(&literal.value, literal.range()),
                        ast::FStringPart::FString(part) => w.elements(&part.elements, &mut joined, false),
                    }
                }
                joined.flush(w);
                w.raw("]");
            }),
            Expr::TString(e) => self.node("TemplateStr", at, |w| {
                w.raw("[");
                let mut joined = Joined::default();
                for part in e.value.iter() {
                    w.elements(&part.elements, &mut joined, true);
                }
                joined.flush(w);
                w.raw("]");
            }),
            _ => self.constant(expr, at),
        }
    }

    fn constant(&mut self, expr: &Expr, at: Option<TextRange>) {
        let source = self.source;
        let kind = matches!(expr, Expr::StringLiteral(e) if e.value.is_unicode());
        self.node("Constant", at, |w| {
            match expr {
                Expr::StringLiteral(e) => w.text(e.value.to_str()),
                Expr::BytesLiteral(e) => {
                    let text: String = e.value.bytes().map(char::from).collect();
                    w.raw("{\"b\":");
                    w.text(&text);
                    w.raw("}");
                }
                Expr::NumberLiteral(e) => {
                    w.raw("{\"i\":");
                    w.text(source.get(e.range().to_std_range()).unwrap_or("0"));
                    w.raw("}");
                }
                Expr::BooleanLiteral(e) => w.raw(if e.value { "true" } else { "false" }),
                Expr::EllipsisLiteral(_) => w.raw("{\"e\":0}"),
                _ => w.raw("null"),
            }
            w.raw(if kind { ",\"u\"" } else { ",null" });
        });
    }

    fn comprehension(&mut self, class: &str, at: Option<TextRange>, parts: &[&Expr], all: &[Comprehension]) {
        self.node(class, at, |w| {
            for part in parts {
                w.expr(part);
                w.raw(",");
            }
            w.list(all, |w, one| {
                w.node("comprehension", None, |w| {
                    w.all(&[
                        &|w| w.expr(&one.target),
                        &|w| w.expr(&one.iter),
                        &|w| w.exprs(&one.ifs),
                        &|w| {
                            w.raw(if one.is_async { "1" } else { "0" });
                        },
                    ]);
                });
            });
        });
    }

    /// The parts of an f-string or t-string: literals next to each other are one.
    fn elements(&mut self, all: &ast::InterpolatedStringElements, joined: &mut Joined, is_template: bool) {
        for element in all {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    joined.literal(&literal.value, literal.range())
                }
                InterpolatedStringElement::Interpolation(e) => {
                    let source = self.source.get(e.expression.range().to_std_range()).unwrap_or_default();
                    let mut conversion = e.conversion.to_byte().map_or(-1, i32::from);
                    if e.debug_text.is_some() {
                        let whole = self.source.get(e.range().to_std_range()).unwrap_or_default();
                        let text = whole.split_once('{').map_or(whole, |parts| parts.1);
                        let end = text.find(source).unwrap_or(0) + source.len();
                        let tail = text.get(end..).and_then(|tail| tail.find('=')).unwrap_or(0);
                        let rest = text.get(end + tail + 1..).unwrap_or_default();
                        let spaces = rest.len() - rest.trim_start().len();
                        let shown = text.get(..end + tail + 1 + spaces).unwrap_or_default();
                        let length = TextSize::new(u32::try_from(shown.len() + 1).unwrap_or_default());
                        joined.literal(shown, TextRange::at(e.range().start(), length));
                        if conversion < 0 && e.format_spec.is_none() {
                            conversion = i32::from(b'r');
                        }
                    }
                    joined.flush(self);
                    joined.begin(self);
                    let class = if is_template { "Interpolation" } else { "FormattedValue" };
                    self.node(class, Some(e.range()), |w| {
                        w.expr(&e.expression);
                        if is_template {
                            w.raw(",");
                            w.text(source);
                        }
                        let _ = write!(w.out, ",{conversion},");
                        w.maybe(e.format_spec.as_deref(), |w, spec| {
                            w.node("JoinedStr", Some(with_colon(spec.range())), |w| {
                                w.raw("[");
                                let mut inner = Joined::default();
                                w.elements(&spec.elements, &mut inner, false);
                                inner.flush(w);
                                w.raw("]");
                            });
                        });
                    });
                }
            }
        }
    }

    fn arguments(&mut self, arguments: &ast::Arguments) {
        self.exprs(arguments.args.iter());
        self.raw(",");
        self.list(&arguments.keywords, |w, keyword| {
            w.node("keyword", Some(keyword.range()), |w| {
                w.all(&[&|w| w.name(keyword.arg.as_ref()), &|w| w.expr(&keyword.value)]);
            });
        });
    }

    fn parameters(&mut self, parameters: Option<&Parameters>) {
        let Some(p) = parameters else {
            self.node("arguments", None, |w| w.raw("[],[],null,[],[],null,[]"));
            return;
        };
        self.node("arguments", None, |w| {
            w.list(&p.posonlyargs, |w, one| w.parameter(&one.parameter));
            w.raw(",");
            w.list(&p.args, |w, one| w.parameter(&one.parameter));
            w.raw(",");
            w.maybe(p.vararg.as_deref(), Self::parameter);
            w.raw(",");
            w.list(&p.kwonlyargs, |w, one| w.parameter(&one.parameter));
            w.raw(",");
            w.list(&p.kwonlyargs, |w, one| w.maybe_expr(one.default.as_deref()));
            w.raw(",");
            w.maybe(p.kwarg.as_deref(), Self::parameter);
            w.raw(",");
            w.exprs(p.posonlyargs.iter().chain(&p.args).filter_map(|one| one.default.as_deref()));
        });
    }

    fn parameter(&mut self, parameter: &Parameter) {
        // The stars are not its own.
        let at = TextRange::new(parameter.name.range().start(), parameter.range().end());
        self.node("arg", Some(at), |w| {
            w.text(parameter.name.as_str());
            w.raw(",");
            w.maybe_expr(parameter.annotation.as_deref());
            w.raw(",null");
        });
    }
}

/// A format as CPython places it: with the colon before it.
fn with_colon(range: TextRange) -> TextRange {
    TextRange::new(range.start().checked_sub(TextSize::new(1)).unwrap_or_default(), range.end())
}

/// Literals of an f-string that are one constant.
#[derive(Default)]
struct Joined {
    text: String,
    range: Option<TextRange>,
    has_any: bool,
}

impl Joined {
    fn literal(&mut self, text: &str, range: TextRange) {
        self.text.push_str(text);
        self.range = Some(self.range.map_or(range, |known| known.cover(range)));
    }

    /// A comma, if something stands before.
    fn begin(&mut self, writer: &mut Writer<'_>) {
        if std::mem::replace(&mut self.has_any, true) {
            writer.raw(",");
        }
    }

    fn flush(&mut self, writer: &mut Writer<'_>) {
        let text = std::mem::take(&mut self.text);
        let range = self.range.take();
        if !text.is_empty() {
            self.begin(writer);
            writer.node("Constant", range, |w| {
                w.text(&text);
                w.raw(",null");
            });
        }
    }
}

impl Writer<'_> {
    fn stmts<'b>(&mut self, body: impl IntoIterator<Item = &'b Stmt>) {
        self.list(body, Self::stmt);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let at = Some(stmt.range());
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => self.definition(stmt),
            Stmt::Return(s) => self.node("Return", at, |w| w.maybe_expr(s.value.as_deref())),
            Stmt::Delete(s) => self.node("Delete", at, |w| w.exprs(&s.targets)),
            Stmt::TypeAlias(s) => self.node("TypeAlias", at, |w| {
                w.all(&[&|w| w.expr(&s.name), &|w| w.type_params(s.type_params.as_deref()), &|w| {
                    w.expr(&s.value);
                }]);
            }),
            Stmt::Assign(s) => self.node("Assign", at, |w| {
                w.all(&[&|w| w.exprs(&s.targets), &|w| w.expr(&s.value), &|w| w.raw("null")]);
            }),
            Stmt::AugAssign(s) => self.node("AugAssign", at, |w| {
                w.all(&[&|w| w.expr(&s.target), &|w| w.word(&s.op), &|w| w.expr(&s.value)]);
            }),
            Stmt::AnnAssign(s) => self.node("AnnAssign", at, |w| {
                w.all(&[&|w| w.expr(&s.target), &|w| w.expr(&s.annotation), &|w| {
                    w.maybe_expr(s.value.as_deref());
                }]);
                w.raw(if s.simple { ",1" } else { ",0" });
            }),
            Stmt::Raise(s) => self.node("Raise", at, |w| {
                w.all(&[&|w| w.maybe_expr(s.exc.as_deref()), &|w| w.maybe_expr(s.cause.as_deref())]);
            }),
            Stmt::Assert(s) => self.node("Assert", at, |w| {
                w.all(&[&|w| w.expr(&s.test), &|w| w.maybe_expr(s.msg.as_deref())]);
            }),
            Stmt::Import(s) => self.node("Import", at, |w| w.list(&s.names, Self::alias)),
            Stmt::ImportFrom(s) => self.node("ImportFrom", at, |w| {
                w.all(&[&|w| w.name(s.module.as_ref()), &|w| w.list(&s.names, Self::alias)]);
                let _ = write!(w.out, ",{}", s.level);
            }),
            Stmt::Global(s) => self.node("Global", at, |w| w.list(&s.names, |w, name| w.text(name.as_str()))),
            Stmt::Nonlocal(s) => {
                self.node("Nonlocal", at, |w| w.list(&s.names, |w, name| w.text(name.as_str())));
            }
            Stmt::Expr(s) => self.node("Expr", at, |w| w.expr(&s.value)),
            Stmt::Pass(_) => self.node("Pass", at, |_| {}),
            Stmt::Break(_) => self.node("Break", at, |_| {}),
            Stmt::Continue(_) => self.node("Continue", at, |_| {}),
            _ => self.compound(stmt, at),
        }
    }

    fn compound(&mut self, stmt: &Stmt, at: Option<TextRange>) {
        match stmt {
            Stmt::For(s) => self.node(if s.is_async { "AsyncFor" } else { "For" }, at, |w| {
                w.all(&[&|w| w.expr(&s.target), &|w| w.expr(&s.iter), &|w| w.stmts(&s.body), &|w| {
                    w.stmts(&s.orelse);
                }]);
                w.raw(",null");
            }),
            Stmt::While(s) => self.node("While", at, |w| {
                w.all(&[&|w| w.expr(&s.test), &|w| w.stmts(&s.body), &|w| w.stmts(&s.orelse)]);
            }),
            Stmt::If(s) => self.node("If", at, |w| {
                w.all(&[&|w| w.expr(&s.test), &|w| w.stmts(&s.body), &|w| {
                    w.clauses(&s.elif_else_clauses, stmt.range().end());
                }]);
            }),
            Stmt::With(s) => self.node(if s.is_async { "AsyncWith" } else { "With" }, at, |w| {
                w.list(&s.items, |w, item| {
                    w.node("withitem", None, |w| {
                        w.all(&[&|w| w.expr(&item.context_expr), &|w| {
                            w.maybe_expr(item.optional_vars.as_deref());
                        }]);
                    });
                });
                w.raw(",");
                w.stmts(&s.body);
                w.raw(",null");
            }),
            Stmt::Match(s) => self.node("Match", at, |w| {
                w.expr(&s.subject);
                w.raw(",");
                w.list(&s.cases, |w, case| {
                    w.node("match_case", None, |w| {
                        w.all(&[
                            &|w| w.pattern(&case.pattern),
                            &|w| w.maybe_expr(case.guard.as_deref()),
                            &|w| {
                                w.stmts(&case.body);
                            },
                        ]);
                    });
                });
            }),
            Stmt::Try(s) => self.node(if s.is_star { "TryStar" } else { "Try" }, at, |w| {
                w.stmts(&s.body);
                w.raw(",");
                w.list(&s.handlers, |w, ast::ExceptHandler::ExceptHandler(h)| {
                    w.node("ExceptHandler", Some(h.range()), |w| {
                        w.all(&[&|w| w.maybe_expr(h.type_.as_deref()), &|w| w.name(h.name.as_ref()), &|w| {
                            w.stmts(&h.body);
                        }]);
                    });
                });
                w.raw(",");
                w.stmts(&s.orelse);
                w.raw(",");
                w.stmts(&s.finalbody);
            }),
            _ => self.node("Pass", at, |_| {}),
        }
    }

    /// `elif` is an `if` in the `else` of the one before.
    fn clauses(&mut self, clauses: &[ast::ElifElseClause], end: TextSize) {
        let Some((first, rest)) = clauses.split_first() else { return self.raw("[]") };
        let Some(test) = &first.test else { return self.stmts(&first.body) };
        self.raw("[");
        self.node("If", Some(TextRange::new(first.range().start(), end)), |w| {
            w.all(&[&|w| w.expr(test), &|w| w.stmts(&first.body), &|w| w.clauses(rest, end)]);
        });
        self.raw("]");
    }

    fn definition(&mut self, stmt: &Stmt) {
        let decorators = match stmt {
            Stmt::FunctionDef(s) => &s.decorator_list,
            Stmt::ClassDef(s) => &s.decorator_list,
            _ => return,
        };
        // The definition begins at `def` or `class`, not at its decorators.
        let mut start = decorators.last().map_or(stmt.range().start(), |last| last.range().end());
        let rest = self.source.get(start.to_usize()..).unwrap_or_default();
        let mut skipped = 0;
        for line in rest.split_inclusive('\n') {
            let code = line.trim_start();
            if code.is_empty() || code.starts_with('#') {
                skipped += line.len();
            } else {
                skipped += line.len() - code.len();
                break;
            }
        }
        if !decorators.is_empty() {
            start += TextSize::new(u32::try_from(skipped).unwrap_or_default());
        }
        let at = Some(TextRange::new(start, stmt.range().end()));
        match stmt {
            Stmt::FunctionDef(s) => {
                self.node(if s.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, at, |w| {
                    w.all(&[
                        &|w| w.text(s.name.as_str()),
                        &|w| w.parameters(Some(&s.parameters)),
                        &|w| w.stmts(&s.body),
                        &|w| w.list(&s.decorator_list, |w, one| w.expr(&one.expression)),
                        &|w| w.maybe_expr(s.returns.as_deref()),
                        &|w| w.raw("null"),
                        &|w| w.type_params(s.type_params.as_deref()),
                    ]);
                });
            }
            Stmt::ClassDef(s) => self.node("ClassDef", at, |w| {
                w.all(&[
                    &|w| w.text(s.name.as_str()),
                    &|w| match &s.arguments {
                        Some(arguments) => w.arguments(arguments),
                        None => w.raw("[],[]"),
                    },
                    &|w| w.stmts(&s.body),
                    &|w| w.list(&s.decorator_list, |w, one| w.expr(&one.expression)),
                    &|w| w.type_params(s.type_params.as_deref()),
                ]);
            }),
            _ => {}
        }
    }

    fn alias(&mut self, alias: &ast::Alias) {
        self.node("alias", Some(alias.range()), |w| {
            w.all(&[&|w| w.text(alias.name.as_str()), &|w| w.name(alias.asname.as_ref())]);
        });
    }

    fn type_params(&mut self, params: Option<&ast::TypeParams>) {
        let Some(params) = params else { return self.raw("[]") };
        self.list(&params.type_params, |w, param| {
            let at = Some(param.range());
            match param {
                TypeParam::TypeVar(p) => w.node("TypeVar", at, |w| {
                    w.all(&[&|w| w.text(p.name.as_str()), &|w| w.maybe_expr(p.bound.as_deref()), &|w| {
                        w.maybe_expr(p.default.as_deref());
                    }]);
                }),
                TypeParam::ParamSpec(p) => w.node("ParamSpec", at, |w| {
                    w.all(&[&|w| w.text(p.name.as_str()), &|w| w.maybe_expr(p.default.as_deref())]);
                }),
                TypeParam::TypeVarTuple(p) => w.node("TypeVarTuple", at, |w| {
                    w.all(&[&|w| w.text(p.name.as_str()), &|w| w.maybe_expr(p.default.as_deref())]);
                }),
            }
        });
    }

    fn pattern(&mut self, pattern: &Pattern) {
        let at = Some(pattern.range());
        match pattern {
            Pattern::MatchValue(p) => self.node("MatchValue", at, |w| w.expr(&p.value)),
            Pattern::MatchSingleton(p) => self.node("MatchSingleton", at, |w| {
                w.raw(match p.value {
                    ast::Singleton::None => "null",
                    ast::Singleton::True => "true",
                    ast::Singleton::False => "false",
                });
            }),
            Pattern::MatchSequence(p) => {
                self.node("MatchSequence", at, |w| w.list(&p.patterns, Self::pattern));
            }
            Pattern::MatchMapping(p) => self.node("MatchMapping", at, |w| {
                w.all(&[&|w| w.exprs(&p.keys), &|w| w.list(&p.patterns, Self::pattern), &|w| {
                    w.name(p.rest.as_ref());
                }]);
            }),
            Pattern::MatchClass(p) => self.node("MatchClass", at, |w| {
                w.all(&[
                    &|w| w.expr(&p.cls),
                    &|w| w.list(&p.arguments.patterns, Self::pattern),
                    &|w| w.list(&p.arguments.keywords, |w, one| w.text(one.attr.as_str())),
                    &|w| w.list(&p.arguments.keywords, |w, one| w.pattern(&one.pattern)),
                ]);
            }),
            Pattern::MatchStar(p) => self.node("MatchStar", at, |w| w.name(p.name.as_ref())),
            Pattern::MatchAs(p) => self.node("MatchAs", at, |w| {
                w.all(&[&|w| w.maybe(p.pattern.as_deref(), Self::pattern), &|w| w.name(p.name.as_ref())]);
            }),
            Pattern::MatchOr(p) => self.node("MatchOr", at, |w| w.list(&p.patterns, Self::pattern)),
        }
    }
}
