//! `SyntaxError`: where the text is wrong (CPython 3.14 Objects/exceptions.c, `SyntaxError_init`).

use heapglass_memory::ObjectId;

use crate::compile::{ProblemKind, SyntaxProblem, hint};
use crate::vm::{Exc, GetSet, Raised, Result, Vm, exception_field as field};

/// The exception's own fields, in the order of `SyntaxError_traverse`.
const MSG: usize = field::OWN;
const FILENAME: usize = field::OWN + 1;
const LINENO: usize = field::OWN + 2;
const OFFSET: usize = field::OWN + 3;
const END_LINENO: usize = field::OWN + 4;
const END_OFFSET: usize = field::OWN + 5;
const TEXT: usize = field::OWN + 6;
const PRINT_FILE_AND_LINE: usize = field::OWN + 7;
const METADATA: usize = field::OWN + 8;

macro_rules! member {
    ($name:literal, $index:expr) => {
        GetSet {
            name: $name,
            get: |vm, id| super::exception::get(vm, id, $index),
            set: Some(|vm, id, value| super::exception::set_member(vm, id, $index, value)),
        }
    };
}

pub(crate) const GETSETS: &[GetSet] = &[
    member!("msg", MSG),
    member!("filename", FILENAME),
    member!("lineno", LINENO),
    member!("offset", OFFSET),
    member!("text", TEXT),
    member!("end_lineno", END_LINENO),
    member!("end_offset", END_OFFSET),
    member!("print_file_and_line", PRINT_FILE_AND_LINE),
    member!("_metadata", METADATA),
];

/// What `SyntaxError_init` makes of the arguments.
pub(super) fn init(vm: &mut Vm, exception: ObjectId, args: &[ObjectId]) -> Result<()> {
    let Some(message) = args.first().copied() else { return Ok(()) };
    put(vm, exception, MSG, Some(message));
    let [_, info] = args else { return Ok(()) };
    let items = vm.collect_sync(*info)?;
    let checked = check(vm, &items);
    if checked.is_ok() {
        let places = [FILENAME, LINENO, OFFSET, TEXT, END_LINENO, END_OFFSET, METADATA];
        for (at, item) in places.into_iter().zip(&items) {
            put(vm, exception, at, Some(*item));
        }
    }
    vm.drop_all(items);
    checked
}

fn check(vm: &mut Vm, items: &[ObjectId]) -> Result<()> {
    let message = match items.len() {
        0..4 => format!("function missing required argument (pos {})", items.len() + 1),
        5 => "end_offset must be provided when end_lineno is provided".to_owned(),
        8.. => format!("function takes at most 7 arguments ({} given)", items.len()),
        4 | 6 | 7 => return Ok(()),
    };
    Err(vm.type_error(&message))
}

/// Sets a field; takes a reference of its own.
fn put(vm: &mut Vm, exception: ObjectId, index: usize, value: Option<ObjectId>) {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.set_field(exception, index, value);
    vm.heap.xdecref(old);
}

/// `SyntaxError_str`
pub(crate) fn text(vm: &mut Vm, exception: ObjectId) -> Result<String> {
    let message = vm.heap.field(exception, MSG).unwrap_or(vm.none());
    let message = vm.str(message)?;
    let file = vm.heap.field(exception, FILENAME).and_then(|id| vm.string(id));
    let file = file.map(|file| file.rsplit('/').next().unwrap_or_default().to_owned());
    let line = vm.heap.field(exception, LINENO).and_then(|id| vm.small(id));
    Ok(match (file, line) {
        (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), None) => format!("{message} ({file})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message,
    })
}

/// Raises what is wrong with a text. The file's name is the given object, where there is one.
pub(crate) fn raise(
    vm: &mut Vm,
    problem: &SyntaxProblem,
    source: &str,
    filename: Option<ObjectId>,
) -> Raised {
    let class = vm.exc(match problem.kind {
        ProblemKind::SyntaxError => Exc::SyntaxError,
        ProblemKind::IndentationError => Exc::IndentationError,
        ProblemKind::TabError => Exc::TabError,
        ProblemKind::RecursionError => return vm.raise(Exc::RecursionError, &problem.message),
    });
    let message = vm.new_str(&problem.message);
    let place = place(vm, problem, filename);
    let exception = if is_from_symbol_table(&problem.message) {
        let exception = vm.new_exception(class, vec![message]);
        put(vm, exception, MSG, Some(message));
        let places = [FILENAME, LINENO, OFFSET, TEXT, END_LINENO, END_OFFSET];
        for (at, item) in places.into_iter().zip(place) {
            // Without a source there is no `text`.
            let item = Some(item).filter(|item| at != TEXT || !vm.is_none(*item));
            vm.heap.set_field(exception, at, item);
        }
        exception
    } else {
        let info = vm.heap.new_tuple(place);
        let exception = vm.new_exception(class, vec![message, info]);
        if init(vm, exception, &[message, info]).is_err() {
            vm.clear_raised();
        }
        exception
    };
    if let Some((line, column)) = problem.last_statement {
        // `_PyPegen_set_syntax_error_metadata`
        let source = vm.new_str(source);
        let (line, column) = (vm.heap.new_int(i64::from(line)), vm.heap.new_int(i64::from(column)));
        let metadata = vm.heap.new_tuple(vec![line, column, source]);
        vm.heap.set_field(exception, METADATA, Some(metadata));
    }
    vm.raise_object(exception)
}

/// File name, line, offset, text and both ends. New references.
fn place(vm: &mut Vm, problem: &SyntaxProblem, filename: Option<ObjectId>) -> Vec<ObjectId> {
    let filename = match filename {
        Some(filename) => vm.heap.new_ref(filename),
        None => vm.new_str(&problem.filename),
    };
    let numbers = [problem.line, problem.column, problem.end_line].map(i64::from);
    let [line, offset, end_line] = numbers.map(|number| vm.heap.new_int(number));
    let end_offset = vm.heap.new_int(i64::from(problem.end_column));
    let text = match &problem.text {
        Some(text) => vm.new_str(text),
        None => vm.none(),
    };
    vec![filename, line, offset, text, end_line, end_offset]
}

/// Errors of Python/symtable.c and Python/future.c: raised with the message only, then told the place
/// (`PyErr_RangedSyntaxLocationObject`).
fn is_from_symbol_table(message: &str) -> bool {
    const STARTS: &[&str] = &[
        "nonlocal declaration not allowed at module level",
        "no binding for nonlocal ",
        "duplicate argument ",
        "import * only allowed at module level",
        "future feature ",
        "not a chance",
        "'await' outside function",
        "'yield' inside ",
        "annotated name ",
        "duplicate type parameter ",
        "assignment expression ",
        "named expression cannot be used within ",
    ];
    const ENDS: &[&str] = &[
        "global declaration",
        "nonlocal declaration",
        "is parameter and global",
        "is parameter and nonlocal",
        "is nonlocal and global",
    ];
    STARTS.iter().any(|start| message.starts_with(start)) || ENDS.iter().any(|end| message.ends_with(end))
}

/// What a traceback shows of it: where it is, the marked line, name and message (Lib/traceback.py,
/// `TracebackException._format_syntax_error`).
pub(crate) fn shown(vm: &mut Vm, exception: ObjectId, name: &str) -> Option<String> {
    let line = vm.heap.field(exception, LINENO).filter(|id| !vm.is_none(*id))?;
    let number = |vm: &Vm, index| {
        let value = vm.heap.field(exception, index).and_then(|id| vm.small(id));
        value.and_then(|value| u32::try_from(value).ok()).unwrap_or(0)
    };
    let string = |vm: &Vm, index| vm.heap.field(exception, index).and_then(|id| vm.string(id));
    let message = string(vm, MSG).unwrap_or_else(|| "<no detail available>".to_owned());
    let has_end = vm.heap.field(exception, END_LINENO).is_some_and(|id| !vm.is_none(id));
    let line_number = u32::try_from(vm.small(line)?).unwrap_or(0);
    let metadata =
        vm.heap.field(exception, METADATA).map(|id| vm.heap.items(id).to_vec()).unwrap_or_default();
    let statement = metadata.first().and_then(|id| vm.small(*id)).and_then(|line| u32::try_from(line).ok());
    let end_column = vm.heap.field(exception, END_OFFSET).and_then(|id| vm.small(id));
    let mut problem = SyntaxProblem {
        kind: ProblemKind::SyntaxError,
        message,
        filename: string(vm, FILENAME).unwrap_or_else(|| "<string>".to_owned()),
        line: line_number,
        column: number(vm, OFFSET),
        end_line: if has_end { number(vm, END_LINENO) } else { line_number },
        end_column: end_column.and_then(|column| i32::try_from(column).ok()).unwrap_or(0),
        text: string(vm, TEXT).map(|text| text.trim_end_matches('\n').to_owned()),
        last_statement: statement.map(|line| (line, 0)),
        hint: None,
        warnings: Vec::new(),
    };
    if let Some(source) = metadata.get(2).and_then(|id| vm.string(*id)) {
        problem.hint = hint(&problem, &source, false);
    }
    Some(problem.render_as(name))
}
