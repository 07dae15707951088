//! From a source text to a module.

use std::rc::Rc;

use rustpython_compiler::{CompileError, CompileOpts, Mode};

use super::problem::{ProblemKind, SyntaxProblem};
use super::unit::{Module, SyntaxNotice};
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
    let mut warnings = Vec::new();
    let mut warn = |place: rustpython_compiler_core::SourceLocation, message| {
        warnings.push(SyntaxNotice { line: u32::try_from(place.line.get()).unwrap_or(u32::MAX), message });
        Ok(())
    };
    let opts = CompileOpts::default();
    let code = rustpython_compiler::compile_with_syntax_warning_handler(
        source,
        Mode::Exec,
        filename,
        opts,
        &mut warn,
    )
    .map_err(|error| problem(&error, source, filename))?;
    Ok(Module { unit: Rc::new(convert::unit(&code)), literals: literals::literals(source), warnings })
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
