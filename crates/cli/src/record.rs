//! `heapglass record`: what tests/conformance/record.py writes of a real CPython, of the model.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use clap::ValueEnum;
use heapglass_session::{
    Ending, Limits, Profile, Record, Stop, Stream, SyntaxProblem, Vm, record as record_moment,
};
use serde_json::{Map, Value, json};

use crate::Mode;
use crate::run::read;

/// FORMAT.md: line events recorded per program.
const MAX_RECORDS: usize = 3000;
/// Instructions after which a program is given up: it would be cut off by the recorder's clock.
const FUEL: u64 = 2_000_000_000;

/// Writes the record of one program in one mode.
pub(crate) fn record(file: &Path, profile: &Profile, mode: Mode) -> Result<ExitCode> {
    println!("{}", text(file, profile, mode)?);
    Ok(ExitCode::SUCCESS)
}

/// Writes a record for each line `MODE FILE` of standard input, as soon as the line is there.
pub(crate) fn records(profile: &Profile) -> Result<ExitCode> {
    for line in std::io::stdin().lines() {
        let line = line?;
        let (mode, file) = line.split_once(' ').context("a line is `MODE FILE`")?;
        let mode = Mode::from_str(mode, false).map_err(Error::msg)?;
        println!("{}", text(Path::new(file), profile, mode)?);
    }
    Ok(ExitCode::SUCCESS)
}

/// The record of one program in one mode, as one line of JSON.
fn text(file: &Path, profile: &Profile, mode: Mode) -> Result<String> {
    let (source, name) = read(file)?;
    let body = match mode {
        Mode::Graph => graph(&source, &name, profile),
        Mode::Stdout => stdout(&source, &name, profile),
        Mode::Malloc => malloc(&source, &name, profile),
    };
    let mode_name = match mode {
        Mode::Graph => "graph",
        Mode::Stdout => "stdout",
        Mode::Malloc => "malloc",
    };
    let release = profile.release.map(|number| number.to_string()).join(".");
    let mut whole = json!({ "format": 1, "mode": mode_name, "python": release, "program": name });
    if let (Value::Object(whole), Value::Object(body)) = (&mut whole, body) {
        whole.extend(body);
    }
    Ok(serde_json::to_string(&whole)?)
}

/// What a run wrote, and how it ended.
struct Written {
    out: String,
    err: String,
    exit: i32,
}

fn run_whole(source: &str, name: &str, profile: &Profile) -> Written {
    let limits = Limits { steps: u32::MAX, ..Limits::default() };
    let mut vm = match Vm::new(source, name, profile.clone(), limits) {
        Ok(vm) => vm,
        Err(problem) => return Written { out: String::new(), err: problem.render(), exit: 1 },
    };
    while vm.ending.is_none() && vm.instructions < FUEL {
        vm.run_to(u32::MAX, FUEL);
    }
    vm.run_exit();
    let text = |stream: Stream| {
        vm.out.iter().filter(|piece| piece.stream == stream).map(|piece| piece.text.as_str()).collect()
    };
    let mut written = Written { out: text(Stream::Out), err: text(Stream::Err), exit: 0 };
    match &vm.ending {
        Some(Ending::Finished) | None => {}
        // The process ends by the signal.
        Some(Ending::Uncaught { summary, .. }) if summary.starts_with("KeyboardInterrupt") => {
            written.exit = -2
        }
        Some(Ending::Uncaught { .. }) => written.exit = 1,
        Some(Ending::Exit(status)) => written.exit = *status,
        Some(Ending::Unsupported { what, line }) => {
            written.err.push_str(&format!("line {line}: {what} is not supported yet\n"));
            written.exit = 4;
        }
        Some(Ending::Limit { what, line }) => {
            written.err.push_str(&format!("line {line}: the limit of {what} was reached\n"));
            written.exit = 5;
        }
    }
    written
}

fn stdout(source: &str, name: &str, profile: &Profile) -> Value {
    let written = run_whole(source, name, profile);
    let last = written.err.trim().lines().last().filter(|_| written.exit != 0);
    json!({ "stdout": written.out, "stderr": written.err, "exit": written.exit, "error": last })
}

/// Reads the tables of `sys._debugmallocstats()` as record.py does.
fn malloc(source: &str, name: &str, profile: &Profile) -> Value {
    let written = run_whole(source, name, profile);
    let mut dumps: Vec<Vec<(u64, i64)>> = Vec::new();
    for line in written.err.lines() {
        if line.starts_with("Small block threshold") {
            dumps.push(Vec::new());
        }
        let numbers: Option<Vec<u64>> = line.split_whitespace().map(|word| word.parse().ok()).collect();
        if let (Some([_, size, _, used, _]), Some(dump)) = (numbers.as_deref(), dumps.last_mut()) {
            dump.push((*size, *used as i64));
        }
    }
    let deltas: Vec<Value> =
        dumps.iter().zip(dumps.iter().skip(1)).map(|(before, after)| delta(before, after)).collect();
    json!({ "stdout": written.out, "blocks_in_use_delta": deltas })
}

fn delta(before: &[(u64, i64)], after: &[(u64, i64)]) -> Value {
    let mut sizes: Vec<u64> = before.iter().chain(after).map(|row| row.0).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let used = |rows: &[(u64, i64)], size: u64| rows.iter().find(|row| row.0 == size).map_or(0, |row| row.1);
    let mut changes = Map::new();
    for size in sizes {
        let change = used(after, size) - used(before, size);
        if change != 0 {
            changes.insert(size.to_string(), json!(change));
        }
    }
    Value::Object(changes)
}

/// The record of a program that does not compile.
fn refused(problem: &SyntaxProblem) -> Value {
    let SyntaxProblem { kind, message, filename, line, .. } = problem;
    let place = match line {
        0 => String::new(),
        line => format!(" ({}, line {line})", filename.rsplit('/').next().unwrap_or_default()),
    };
    let end = json!({ "line": 0, "frames": [], "objects": [], "truncated": false, "stdout": 0 });
    let error = format!("{}: {message}{place}", kind.name());
    json!({ "stdout": "", "error": error, "records": [], "end": end, "complete": true })
}

fn graph(source: &str, name: &str, profile: &Profile) -> Value {
    let limits = Limits { steps: u32::MAX, is_traced: true, is_gc_off: true, ..Limits::default() };
    let mut vm = match Vm::new(source, name, profile.clone(), limits) {
        Ok(vm) => vm,
        Err(problem) => {
            return refused(&problem);
        }
    };
    let mut records = Vec::new();
    while vm.ending.is_none() && vm.instructions < FUEL {
        let step = vm.steps + 1;
        let stop = vm.run_to(step, FUEL);
        for mut inside in std::mem::take(&mut vm.captured) {
            records.push(row(&record_moment(&mut inside, false)));
        }
        if stop == Stop::Line {
            records.push(row(&record_moment(&mut vm, false)));
        }
        records.truncate(MAX_RECORDS);
        if records.len() >= MAX_RECORDS {
            vm.run_to(u32::MAX, FUEL);
        }
    }
    let out: String =
        vm.out.iter().filter(|piece| piece.stream == Stream::Out).map(|piece| piece.text.as_str()).collect();
    let error = match &vm.ending {
        Some(Ending::Uncaught { message, .. }) => Some(message.clone()),
        Some(Ending::Unsupported { what, line }) => Some(format!("line {line}: {what} is not supported yet")),
        _ => None,
    };
    let end = match error {
        None => row(&record_moment(&mut vm, true)),
        Some(_) => {
            json!({ "line": 0, "frames": [], "objects": [], "truncated": false, "stdout": vm.printed_chars })
        }
    };
    json!({ "stdout": out, "error": error, "records": records, "end": end, "complete": records.len() < MAX_RECORDS })
}

fn row(record: &Record) -> Value {
    let frames: Vec<Value> = record
        .frames
        .iter()
        .map(|frame| {
            let locals: Map<String, Value> =
                frame.locals.iter().map(|(name, number)| (name.clone(), json!(number))).collect();
            json!({ "function": frame.function, "line": frame.line, "locals": locals })
        })
        .collect();
    let objects: Vec<Value> = record.objects.iter().map(object).collect();
    json!({
        "line": record.line, "frames": frames, "objects": objects,
        "truncated": record.is_truncated, "stdout": record.printed_chars,
    })
}

fn object(row: &heapglass_session::ObjectRow) -> Value {
    let mut fields = Map::new();
    fields.insert("type".into(), json!(row.type_name));
    if let Some(bytes) = row.size_bytes {
        fields.insert("size".into(), json!(bytes));
    }
    if let Some(value) = &row.value {
        fields.insert("value".into(), json!(value));
    }
    match row.count {
        Some(Some(count)) => fields.insert("refcount".into(), json!(count)),
        Some(None) => fields.insert("refcount".into(), json!("immortal")),
        None => None,
    };
    if let Some(length) = row.unordered.filter(|length| *length > 0) {
        fields.insert("unordered".into(), json!(length));
    }
    let edges: Vec<Value> = row.edges.iter().map(|(label, number)| json!([label, number])).collect();
    fields.insert("edges".into(), json!(edges));
    Value::Object(fields)
}
