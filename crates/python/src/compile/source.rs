//! From a source text to a module.

use std::rc::Rc;

use rustpython_compiler::{CompileOpts, Mode, ast, parser};
use rustpython_compiler_core::SourceLocation;

use super::problem::SyntaxProblem;
use super::unit::{Const, Module, SyntaxNotice};
use super::{blame, convert, literals};

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
        warnings.push(notice(&source, place, message));
        Ok(())
    };
    let opts = CompileOpts::default();
    let compiled =
        rustpython_compiler::compile_with_syntax_warning_handler(&source, Mode::Exec, filename, opts, &mut warn);
    match compiled {
        Ok(code) => {
            let literals = tree(&source).map_or_else(Vec::new, |tree| literals::literals(&tree, &source));
            Ok(Module { unit: Rc::new(convert::module(&code)), literals, warnings })
        }
        Err(error) => Err(SyntaxProblem { warnings, ..blame::problem(&error, &source, filename) }),
    }
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

fn notice(source: &str, place: SourceLocation, message: String) -> SyntaxNotice {
    let text = source.lines().nth(place.line.to_zero_indexed()).unwrap_or_default().to_owned();
    SyntaxNotice { line: u32::try_from(place.line.get()).unwrap_or(u32::MAX), message, text }
}
