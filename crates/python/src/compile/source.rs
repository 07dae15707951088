//! From a source text to a module.

use std::rc::Rc;

use rustpython_compiler::{CompileError, CompileOpts, Mode, ast, parser};
use rustpython_compiler_core::SourceLocation;

use super::problem::{ProblemKind, SyntaxProblem};
use super::unit::{Const, Module, SyntaxNotice};
use super::{convert, literals};

/// Compiles a program.
///
/// Fails with what CPython would say of it.
///
/// ```
/// let module = heapglass_python::compile::compile("x = 1\n", "x.py").unwrap();
/// assert_eq!(&*module.unit.name, "<module>");
/// ```
pub fn compile(source: &str, filename: &str) -> Result<Module, SyntaxProblem> {
    let source = universal_newlines(source);
    let mut warnings = Vec::new();
    let mut warn = |place: SourceLocation, message| {
        warnings.push(SyntaxNotice { line: u32::try_from(place.line.get()).unwrap_or(u32::MAX), message });
        Ok(())
    };
    let opts = CompileOpts::default();
    let code = rustpython_compiler::compile_with_syntax_warning_handler(
        &source,
        Mode::Exec,
        filename,
        opts,
        &mut warn,
    )
    .map_err(|error| problem(&error, &source, filename))?;
    let literals = match tree(&source) {
        Some(tree) => literals::literals(&tree, &source),
        None => Vec::new(),
    };
    Ok(Module { unit: Rc::new(convert::module(&code)), literals, warnings })
}

/// The value of an expression that is a constant.
pub(super) fn constant_of(expression: &str) -> Option<Const> {
    let source = format!("({expression})");
    let code = rustpython_compiler::compile(&source, Mode::Eval, "", CompileOpts::default()).ok()?;
    convert::module(&code).consts.into_iter().next()
}

/// CPython reads a file in text mode, so that all ends of lines become `\n`, and a byte order mark is no part of it.
fn universal_newlines(source: &str) -> String {
    source.strip_prefix('\u{feff}').unwrap_or(source).replace("\r\n", "\n").replace('\r', "\n")
}

/// The syntax tree of a program that compiles.
fn tree(source: &str) -> Option<ast::Mod> {
    let options = parser::ParseOptions::from(parser::Mode::Module);
    Some(parser::parse(source, options).ok()?.into_syntax())
}

fn problem(error: &CompileError, source: &str, filename: &str) -> SyntaxProblem {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let (line, column) = error.python_location();
    let (end_line, end_column) = error.python_end_location().unwrap_or((line, column));
    SyntaxProblem {
        kind: ProblemKind::SyntaxError,
        message: error.to_string(),
        filename: filename.to_owned(),
        line: number(line),
        column: number(column),
        end_line: number(end_line),
        end_column: number(end_column),
        text: line.checked_sub(1).and_then(|index| source.lines().nth(index)).map(str::to_owned),
    }
}
