//! Starting other programs: with their output shown, kept in a log while a progress line is shown, or read.

use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

const PROGRESS_EVERY: Duration = Duration::from_secs(15);

/// Runs a program with its output on ours; an exit status other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", show(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", show(command));
    }
    Ok(())
}

/// Runs a program, passes its standard output on line by line, and lets `read` see each line.
/// Says whether it succeeded.
pub fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", show(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            read(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// The standard output of a program that succeeded, else None.
pub fn output(command: &mut Command) -> Option<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Runs a long installation: its output goes to a log in the cache, and every few seconds a line says how far
/// it is. If it fails, the end of the log is shown.
pub fn run_logged(workspace: &Workspace, log_name: &str, command: &mut Command) -> Result<()> {
    let folder = workspace.cache.join("log");
    fs::create_dir_all(&folder).with_context(|| format!("could not write to {}", folder.display()))?;
    let log_path = folder.join(format!("{log_name}.log"));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", show(command)))?;
    let (sender, lines) = mpsc::channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);
    follow(&lines, &log_path)?;
    let status = child.wait()?;
    if !status.success() {
        show_end(&log_path);
        bail!("{} failed ({status}); the whole output is in {}", show(command), log_path.display());
    }
    Ok(())
}

fn forward(from: Option<impl Read + Send + 'static>, to: mpsc::Sender<String>) {
    let Some(from) = from else { return };
    thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            if to.send(String::from_utf8_lossy(&line).trim_end().to_owned()).is_err() {
                return;
            }
        }
    });
}

/// Writes the lines to the log until the program closes its output, with a progress line now and then.
fn follow(lines: &Receiver<String>, log_path: &Path) -> Result<()> {
    let mut log = File::create(log_path)?;
    let start = Instant::now();
    let mut next_report = PROGRESS_EVERY;
    let (mut count, mut last) = (0_u32, String::new());
    loop {
        match lines.recv_timeout(next_report.saturating_sub(start.elapsed())) {
            Ok(line) => {
                writeln!(log, "{line}")?;
                count += u32::from(line.trim_start().starts_with("Compiling "));
                last = line;
            }
            Err(RecvTimeoutError::Timeout) => {
                let crates = if count > 0 { format!("{count} crates compiled, ") } else { String::new() };
                let now: String = last.trim().chars().take(70).collect();
                println!("      {crates}{}: {now}", duration(start.elapsed()));
                next_report = start.elapsed() + PROGRESS_EVERY;
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

fn show_end(log_path: &Path) {
    let text = fs::read_to_string(log_path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    for line in lines.iter().skip(lines.len().saturating_sub(15)) {
        eprintln!("      | {line}");
    }
}

/// "3 min 20 s", or "1.4 s" where that is all.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
