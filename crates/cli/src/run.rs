//! `heapglass run`: the program's output on standard output and error.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use heapglass_session::{
    Ending, Limits, Piece, Profile, Stop, Stream, Vm, check_invariants, watch_invariants,
};

/// Instructions between two looks at what was printed.
const SLICE: u64 = 1_000_000;

/// Reads the file and gives its text with the name that the program knows itself by.
pub(crate) fn read(file: &Path) -> Result<(String, String)> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let source = String::from_utf8(bytes)
        .with_context(|| format!("{} is not UTF-8; save it as UTF-8", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((source, name))
}

/// Standard input, whole: the program reads it as it goes on. At a terminal, up to Ctrl+D.
fn read_input() -> Result<String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).context("cannot read standard input as UTF-8")?;
    Ok(text)
}

/// When the invariants are checked.
#[derive(Clone, Copy)]
pub(crate) struct Checks {
    /// Before each line.
    pub(crate) each_line: bool,
    /// After each instruction and each step of a machine.
    pub(crate) each_moment: bool,
}

/// Runs a program to its end.
pub(crate) fn run(file: &Path, profile: Profile, limits: Limits, checks: Checks) -> Result<ExitCode> {
    let (source, name) = read(file)?;
    let limits = if source.contains("input") || source.contains("stdin") {
        Limits { input: read_input()?.into(), ..limits }
    } else {
        limits
    };
    let mut vm = match Vm::new(&source, &name, profile, limits) {
        Ok(vm) => vm,
        Err(problem) => {
            eprint!("{}", problem.render());
            return Ok(ExitCode::from(1));
        }
    };
    let findings = checks.each_moment.then(|| watch_invariants(&mut vm, 1));
    let found = || findings.as_ref().and_then(|findings| findings.borrow().problem.clone());
    let mut step = 0;
    loop {
        let target = if checks.each_line { step + 1 } else { u32::MAX };
        let stop = vm.run_to(target, SLICE);
        print_pieces(&vm.out)?;
        vm.out.clear();
        match stop {
            Stop::Ended => break,
            Stop::Line => step = vm.steps,
            Stop::Fuel | Stop::Change => {}
        }
        if checks.each_line
            && let Err(problem) = check_invariants(&vm)
        {
            eprintln!("heapglass: before line {} (step {step}): {problem}", vm.line);
            return Ok(ExitCode::from(3));
        }
        if found().is_some() {
            break;
        }
    }
    if !matches!(vm.ending, Some(Ending::Unsupported { .. } | Ending::Limit { .. })) {
        vm.run_exit();
    }
    print_pieces(&vm.out)?;
    if let Some(problem) = found() {
        eprintln!("heapglass: {problem}");
        return Ok(ExitCode::from(3));
    }
    Ok(exit_code(vm.ending.as_ref()))
}

fn exit_code(ending: Option<&Ending>) -> ExitCode {
    match ending {
        Some(Ending::Finished) | None => ExitCode::SUCCESS,
        // What a shell makes of the signal.
        Some(Ending::Uncaught { summary, .. }) if summary.starts_with("KeyboardInterrupt") => {
            ExitCode::from(130)
        }
        Some(Ending::Uncaught { .. }) => ExitCode::from(1),
        Some(Ending::Exit(status)) => ExitCode::from(*status as u8),
        Some(Ending::Unsupported { what, line }) => {
            eprintln!("heapglass: line {line}: {what} is not supported yet");
            ExitCode::from(4)
        }
        Some(Ending::Limit { what, line }) => {
            eprintln!("heapglass: line {line}: the limit of {what} was reached; raise it with --max-{what}");
            ExitCode::from(5)
        }
    }
}

fn print_pieces(pieces: &[Piece]) -> Result<()> {
    for piece in pieces {
        match piece.stream {
            Stream::Out => std::io::stdout().write_all(piece.text.as_bytes())?,
            Stream::Err => std::io::stderr().write_all(piece.text.as_bytes())?,
        }
    }
    std::io::stdout().flush()?;
    Ok(())
}
