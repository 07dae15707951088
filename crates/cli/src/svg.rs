//! `heapglass svg`: one step's object graph as a file.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

/// Draws a step.
pub(crate) fn svg(_file: &Path, _step: i64, _theme: &str, _lang: &str) -> Result<ExitCode> {
    bail!("the drawing is not connected yet")
}
