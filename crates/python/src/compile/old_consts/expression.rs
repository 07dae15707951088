//! Expressions, in the order of `compiler_visit_expr` (CPython 2.7 Python/compile.c).

use ruff_text_size::Ranged;
use rustpython_compiler::ast::{
    Arguments, CmpOp, Comprehension, Expr, ExprCompare, ExprContext, ExprDict, ExprGenerator, ExprLambda,
    ExprSubscript, FStringPart, InterpolatedStringElement, Parameters,
};

use super::super::literals::number;
use super::super::unit::Const;
use super::Part;
use super::scope::{Builder, Kind, Slot};

impl Builder<'_> {
    /// What an expression that 3.14 may make a constant of is here; None if it is none.
    pub(super) fn expr(&mut self, expr: &Expr) -> Option<Part<Slot>> {
        let part = self.part(expr)?;
        self.note(expr.range(), part.clone());
        Some(part)
    }

    pub(super) fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        exprs.into_iter().for_each(|expr| {
            self.expr(expr);
        });
    }

    /// A constant of the source.
    fn literal(&mut self, value: Const) -> Part<Slot> {
        self.in_tree(value.clone());
        self.load(value)
    }

    fn part(&mut self, expr: &Expr) -> Option<Part<Slot>> {
        match expr {
            Expr::NumberLiteral(literal) => Some(self.literal(number(&literal.value))),
            // One that may have lone surrogates is left to the compiler.
            Expr::StringLiteral(literal) if !literal.value.to_str().contains(char::REPLACEMENT_CHARACTER) => {
                Some(self.literal(Const::Str(literal.value.to_str().into())))
            }
            Expr::BytesLiteral(literal) => Some(self.literal(Const::Bytes(literal.value.bytes().collect()))),
            Expr::NoneLiteral(_) => Some(self.load_none()),
            Expr::BooleanLiteral(literal) => {
                self.other();
                Some(Part::Value(if literal.value { Const::True } else { Const::False }))
            }
            Expr::EllipsisLiteral(_) => Some(self.load(Const::Ellipsis)),
            Expr::UnaryOp(unary) => self.unary(unary, expr),
            Expr::BinOp(binary) => self.binary(binary, expr),
            Expr::Tuple(tuple) if tuple.ctx == ExprContext::Load => {
                let parts = self.parts(&tuple.elts)?;
                self.tuple_of(&parts).or(Some(Part::Tuple(parts)))
            }
            Expr::List(list) if list.ctx == ExprContext::Load => {
                let parts = self.parts(&list.elts)?;
                self.other();
                Some(Part::List(parts))
            }
            Expr::Set(set) => {
                let parts = self.parts(&set.elts)?;
                self.other();
                Some(Part::Set(parts))
            }
            Expr::Subscript(subscript) => self.subscript(subscript, expr),
            Expr::Compare(compare) => self.compare(compare),
            _ => {
                self.compound(expr);
                self.other();
                None
            }
        }
    }

    /// Expressions that are no constants.
    fn compound(&mut self, expr: &Expr) {
        match expr {
            Expr::BoolOp(operator) => self.branches(&operator.values),
            Expr::Named(named) => self.exprs([&*named.value, &*named.target]),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::If(choice) => self.branches([&*choice.test, &*choice.body, &*choice.orelse]),
            Expr::Dict(dict) => self.dict(dict),
            Expr::ListComp(list) => self.comprehension(&list.generators, &[&list.elt]),
            Expr::SetComp(set) => self.comprehension(&set.generators, &[&set.elt]),
            Expr::DictComp(dict) => {
                let both: Vec<&Expr> =
                    [Some(&dict.value), dict.key.as_ref()].into_iter().flatten().map(|e| &**e).collect();
                self.comprehension(&dict.generators, &both);
            }
            Expr::Generator(generator) => self.generator(generator),
            Expr::Await(wait) => self.exprs([&*wait.value]),
            Expr::Yield(give) => match &give.value {
                Some(value) => self.exprs([&**value]),
                None => {
                    self.load(Const::None);
                }
            },
            Expr::YieldFrom(give) => self.exprs([&*give.value]),
            Expr::Call(call) => {
                self.expr(&call.func);
                self.other();
                self.arguments(&call.arguments);
            }
            Expr::FString(text) => {
                for part in text.value.iter() {
                    if let FStringPart::FString(inner) = part {
                        self.fields(inner.elements.iter());
                    }
                }
            }
            Expr::TString(text) => text.value.iter().for_each(|part| self.fields(part.elements.iter())),
            Expr::Attribute(attribute) => self.exprs([&*attribute.value]),
            Expr::Starred(starred) => self.exprs([&*starred.value]),
            Expr::List(list) => self.exprs(&list.elts),
            Expr::Tuple(tuple) => self.exprs(&tuple.elts),
            Expr::Slice(slice) => {
                self.exprs([&slice.lower, &slice.upper, &slice.step].into_iter().flatten().map(|e| &**e));
            }
            _ => {}
        }
    }

    /// Items, if all are constants. The loads of the last of them may still come directly before.
    fn parts(&mut self, exprs: &[Expr]) -> Option<Vec<Part<Slot>>> {
        let parts: Vec<_> = exprs.iter().map(|expr| self.expr(expr)).collect();
        let all = parts.into_iter().collect();
        if Option::is_none(&all) {
            self.other();
        }
        all
    }

    /// The tuple that the last loads are folded to.
    fn tuple_of(&mut self, parts: &[Part<Slot>]) -> Option<Part<Slot>> {
        let are_loaded = parts.iter().all(|part| matches!(part, Part::Const(_)));
        let tuple = if are_loaded { self.tuple(parts.len()) } else { None };
        if tuple.is_none() {
            self.other();
        }
        tuple
    }

    fn branches<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        for expr in exprs {
            self.expr(expr);
            self.other();
        }
    }

    /// A list that is only searched is a tuple, if it is the last operand.
    fn compare(&mut self, compare: &ExprCompare) -> Option<Part<Slot>> {
        self.expr(&compare.left);
        let last = compare.comparators.len().wrapping_sub(1);
        for (index, (op, operand)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            match operand {
                Expr::List(list) if index == last && matches!(op, CmpOp::In | CmpOp::NotIn) => {
                    if let Some(parts) = self.parts(&list.elts) {
                        let part = self.tuple_of(&parts).unwrap_or(Part::List(parts));
                        self.note(list.range(), part);
                    }
                }
                _ => {
                    self.expr(operand);
                }
            }
            if index != last {
                self.other();
            }
        }
        self.other();
        None
    }

    fn subscript(&mut self, subscript: &ExprSubscript, expr: &Expr) -> Option<Part<Slot>> {
        let is_load = subscript.ctx == ExprContext::Load;
        let value = self.expr(&subscript.value);
        let is_constant = value.is_some() && is_load;
        if let Expr::Slice(slice) = &*subscript.slice {
            let bounds = [&slice.lower, &slice.upper, &slice.step];
            for bound in bounds {
                match bound {
                    Some(bound) => {
                        self.expr(bound);
                    }
                    None if slice.step.is_some() => {
                        self.load(Const::None);
                    }
                    None => {}
                }
            }
            self.other();
            let sliced = if is_constant { self.value(expr) } else { None }?;
            // All of it is the object itself.
            let is_whole = self.value(&subscript.value).as_ref() == Some(&sliced);
            return if is_whole { value } else { Some(Part::Value(sliced)) };
        }
        let index = self.expr(&subscript.slice);
        let is_text =
            matches!(&*subscript.value, Expr::StringLiteral(text) if !text.value.to_str().is_ascii());
        self.operation(value.filter(|_| is_load), index, is_load && !is_text, expr)
    }

    /// Each value comes before its key.
    fn dict(&mut self, dict: &ExprDict) {
        for item in &dict.items {
            self.expr(&item.value);
            self.exprs(item.key.iter());
            self.other();
        }
    }

    pub(super) fn arguments(&mut self, arguments: &Arguments) {
        self.exprs(arguments.args.iter());
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                self.load(Const::Str(name.as_str().into()));
            }
            self.expr(&keyword.value);
        }
        self.other();
    }

    fn comprehension(&mut self, generators: &[Comprehension], elements: &[&Expr]) {
        self.other();
        for generator in generators {
            self.branches([&generator.iter, &generator.target]);
            self.branches(&generator.ifs);
        }
        self.exprs(elements.iter().copied());
    }

    fn generator(&mut self, generator: &ExprGenerator) {
        let Some((first, rest)) = generator.generators.split_first() else { return };
        self.enter("<genexpr>", self.line(generator.range.start()), Kind::Generator);
        self.branches([&first.target]);
        self.branches(&first.ifs);
        self.comprehension(rest, &[&generator.elt]);
        self.end();
        self.leave();
        self.expr(&first.iter);
    }

    fn lambda(&mut self, lambda: &ExprLambda) {
        lambda.parameters.iter().for_each(|parameters| self.defaults(parameters));
        self.enter("<lambda>", self.line(lambda.range.start()), Kind::Lambda);
        self.begins_with_none();
        self.expr(&lambda.body);
        self.leave();
    }

    pub(super) fn defaults(&mut self, parameters: &Parameters) {
        let all = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        for default in all.filter_map(|parameter| parameter.default.as_deref()) {
            self.expr(default);
        }
        self.other();
    }

    fn fields<'e>(&mut self, elements: impl Iterator<Item = &'e InterpolatedStringElement>) {
        for element in elements {
            if let InterpolatedStringElement::Interpolation(field) = element {
                self.branches([&*field.expression]);
                field.format_spec.iter().for_each(|spec| self.fields(spec.elements.iter()));
            }
        }
    }
}
