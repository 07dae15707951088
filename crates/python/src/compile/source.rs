//! From a source text to a module.

use std::rc::Rc;

use rustpython_compiler::{CompileOpts, Mode, ast, parser};
use rustpython_compiler_core::SourceLocation;

use super::depth::{self, TooDeep};
use super::literals::Found;
use super::old_consts::{self, Displays, OldCode};
use super::old_lines::OldLine;
use super::place::line_and_column;
use super::problem::{ProblemKind, SyntaxProblem};
use super::unit::{Const, Instr, Module, SyntaxNotice};
use super::{blame, convert, escapes, literals, old_lines, op, peg, tabs, typo};

/// What kind of text it is: `compile()`'s mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextMode {
    /// `exec`: statements.
    Exec,
    /// `eval`: one expression.
    Eval,
    /// `single`: one interactive statement.
    Single,
}

/// Compiles a program.
///
/// Fails with what CPython would say of it.
///
/// ```
/// let module = heapglass_python::compile::compile("x = 1\n", "x.py").unwrap();
/// assert_eq!(&*module.unit.name, "<module>");
/// ```
pub fn compile(source: &str, filename: &str) -> Result<Module, Box<SyntaxProblem>> {
    compile_mode(source, filename, Mode::Exec, true)
}

/// Compiles what `exec`, `eval` and `compile` are given: there is no file, so errors of the compiler show no source, and
/// misspelt keywords are looked for where the error is shown.
///
/// Fails with what CPython would say of it.
pub fn compile_text(source: &str, filename: &str, mode: TextMode) -> Result<Module, Box<SyntaxProblem>> {
    let mode = match mode {
        TextMode::Exec => Mode::Exec,
        TextMode::Eval => Mode::Eval,
        TextMode::Single => Mode::Single,
    };
    compile_mode(source, filename, mode, false)
}

/// The syntax tree of a text that compiles, as `ast` in Python reads it.
#[must_use]
pub fn tree_json(source: &str, mode: TextMode) -> Option<String> {
    let source = universal_newlines(source);
    let mode = if mode == TextMode::Eval { Mode::Eval } else { Mode::Exec };
    tree(&source, mode).map(|tree| super::syntax_tree::json(&tree, &source))
}

fn compile_mode(
    source: &str,
    filename: &str,
    mode: Mode,
    is_file: bool,
) -> Result<Module, Box<SyntaxProblem>> {
    let mut source = universal_newlines(source);
    if !matches!(mode, Mode::Eval) && !is_file && !source.ends_with('\n') {
        source.push('\n');
    }
    if let Some(problem) = refused_by_tokenizer(&source, filename) {
        return Err(Box::new(problem));
    }
    let verdict = || peg::verdict(&source, filename, start(mode), is_file);
    if tabs::is_inconsistent(&source)
        && let peg::Verdict::Wrong(problem) = verdict()
    {
        return Err(problem);
    }
    let mut warnings = Vec::new();
    let mut warn = |place: SourceLocation, message| {
        warnings.push(notice(&source, place, message));
        Ok(())
    };
    let opts = CompileOpts::default();
    let compiled =
        rustpython_compiler::compile_with_syntax_warning_handler(&source, mode, filename, opts, &mut warn);
    match compiled {
        Ok(code) => {
            let tree = tree(&source, mode);
            let Found { literals, first, keywords, .. } =
                tree.as_ref().map_or_else(Found::default, |tree| literals::literals(tree, &source));
            let mut all = escape_warnings(&source);
            all.append(&mut warnings);
            if !is_file {
                all.iter_mut().for_each(|warning| warning.text.clear());
            }
            Ok(Module {
                unit: Rc::new(convert::module(&code)),
                literals,
                first_literals: first,
                keywords,
                text: source.as_str().into(),
                is_expression: matches!(mode, Mode::Eval),
                warnings: all,
            })
        }
        Err(error) => Err(Box::new(match verdict() {
            peg::Verdict::Wrong(problem) => {
                let hint = if is_file { typo::hint(&problem, &source, true) } else { None };
                SyntaxProblem { hint, warnings, ..*problem }
            }
            peg::Verdict::Right | peg::Verdict::TooDeep => {
                SyntaxProblem { warnings, ..blame::problem(&error, &source, filename, is_file) }
            }
        })),
    }
}

fn start(mode: Mode) -> peg::Start {
    match mode {
        Mode::Eval => peg::Start::Eval,
        Mode::Single => peg::Start::Single,
        Mode::Exec | Mode::BlockExpr => peg::Start::File,
    }
}

/// What CPython's tokenizer refuses and the compiler's does not.
fn refused_by_tokenizer(source: &str, filename: &str) -> Option<SyntaxProblem> {
    let problem = |kind, message: &str, line: usize, column, text: &str| SyntaxProblem {
        kind,
        message: message.to_owned(),
        filename: filename.to_owned(),
        line: count(line + 1),
        column,
        end_line: count(line + 1),
        end_column: 0,
        last_statement: None,
        hint: None,
        text: Some(text.to_owned()),
        warnings: Vec::new(),
    };
    if let Some((before, _)) = source.split_once('\0') {
        let (line, text) = (before.matches('\n').count(), before.rsplit('\n').next().unwrap_or_default());
        return Some(problem(
            ProblemKind::SyntaxError,
            "source code cannot contain null bytes",
            line,
            0,
            text,
        ));
    }
    let text = |line| source.lines().nth(line).unwrap_or_default();
    match depth::too_deep(source) {
        Some(TooDeep::Nesting(line)) => {
            let message = "maximum recursion depth exceeded during compilation";
            return Some(problem(ProblemKind::RecursionError, message, line, 0, text(line)));
        }
        Some(TooDeep::Indentation(line)) => {
            let message = "too many levels of indentation";
            return Some(problem(ProblemKind::IndentationError, message, line, 1, text(line)));
        }
        None => {}
    }
    None
}

/// Whether a text compiles.
pub(super) fn compiles(source: &str) -> bool {
    rustpython_compiler::compile(source, Mode::Exec, "", CompileOpts::default()).is_ok()
}

fn escape_warnings(source: &str) -> Vec<SyntaxNotice> {
    let notice = |(offset, message)| {
        let (line, _) = line_and_column(source, offset);
        let text = source.lines().nth(line - 1).unwrap_or_default().to_owned();
        SyntaxNotice { line: count(line), message, text }
    };
    escapes::warnings(source).into_iter().map(notice).collect()
}

/// The value of an expression that is a constant.
pub(super) fn constant_of(expression: &str) -> Option<Const> {
    let source = format!("({expression})");
    let code = rustpython_compiler::compile(&source, Mode::Eval, "", CompileOpts::default()).ok()?;
    // An operand that nothing uses any more may stand in first place.
    convert::module(&code).consts.into_iter().next_back()
}

/// The value of an expression that is folded to a constant.
pub(super) fn value_of(expression: &str) -> Option<Const> {
    let source = format!("({expression})");
    let code = rustpython_compiler::compile(&source, Mode::Eval, "", CompileOpts::default()).ok()?;
    let unit = convert::module(&code);
    let real = |instr: &&Instr| !matches!(instr.op, op::RESUME | op::NOP | op::CACHE | op::EXTENDED_ARG);
    let mut instrs = unit.code.iter().filter(real);
    let first = instrs.next()?;
    if instrs.next()?.op != op::RETURN_VALUE {
        return None;
    }
    match first.op {
        op::LOAD_CONST => unit.consts.get(usize::from(first.arg)).cloned(),
        op::LOAD_SMALL_INT => Some(Const::Int(first.arg.into())),
        _ => None,
    }
}

impl Module {
    fn tree(&self) -> Option<ast::Mod> {
        tree(&self.text, if self.is_expression { Mode::Eval } else { Mode::Exec })
    }

    /// What of the syntax tree is folded to a constant, where that is done in the tree: tuples, signed numbers.
    #[must_use]
    pub fn folded(&self) -> Vec<Const> {
        self.tree().map_or_else(Vec::new, |tree| literals::folded_in_tree(&tree, &self.text))
    }

    /// Where older versions give line events otherwise.
    #[must_use]
    pub fn old_lines(&self) -> Vec<OldLine> {
        self.tree().map_or_else(Vec::new, |tree| old_lines::old_lines(&tree, &self.text))
    }

    /// The constants as 2.7 makes them, and those that the syntax tree holds.
    #[must_use]
    pub fn old_code(&self) -> Option<(OldCode, Vec<Const>)> {
        self.tree().map(|tree| old_consts::old_code(&tree, &self.text))
    }

    /// What 3.11 to 3.13 make of constants otherwise than 3.14.
    #[must_use]
    pub fn displays(&self) -> Displays {
        self.tree().map(|tree| old_consts::displays(&tree, &self.text)).unwrap_or_default()
    }
}

/// CPython reads a file in text mode, so that all ends of lines become `\n`, and a byte order mark is no part of it.
fn universal_newlines(source: &str) -> String {
    source.strip_prefix('\u{feff}').unwrap_or(source).replace("\r\n", "\n").replace('\r', "\n")
}

/// The syntax tree of a program that compiles.
fn tree(source: &str, mode: Mode) -> Option<ast::Mod> {
    let kind = if matches!(mode, Mode::Eval) { parser::Mode::Expression } else { parser::Mode::Module };
    let options = parser::ParseOptions::from(kind);
    Some(parser::parse(source, options).ok()?.into_syntax())
}

fn notice(source: &str, place: SourceLocation, message: String) -> SyntaxNotice {
    let text = source.lines().nth(place.line.to_zero_indexed()).unwrap_or_default().to_owned();
    SyntaxNotice { line: count(place.line.get()), message, text }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
