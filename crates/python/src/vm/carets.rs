//! The source of a traceback entry, with `~~~^^^` under what failed
//! (CPython 3.14 Lib/traceback.py, `StackSummary.format_frame_summary`).

mod wide;

use std::collections::BTreeSet;

use crate::compile::{Anchors, Position, anchors, needs_no_marks};

/// A line, by characters.
type Line = Vec<char>;

/// Writes the lines that an instruction comes from, and marks. `line` is the line of the traceback entry.
pub(super) fn show(source: &str, line: i64, position: Position, text: &mut String) {
    let first = if position.line < 0 { line } else { i64::from(position.line) };
    let last = if position.end_line < 0 { first } else { i64::from(position.end_line) };
    let original = source_lines(source, first, last);
    let dedented = dedent(&original);
    if dedented.trim().is_empty() {
        return;
    }
    let columns = (usize::try_from(position.column), usize::try_from(position.end_column));
    let (Ok(start), Ok(end)) = columns else {
        // Without columns only the first line is shown.
        let shown = original.split('\n').next().unwrap_or_default().trim();
        text.push_str(&format!("{}{shown}\n", if shown.is_empty() { "" } else { INDENT }));
        return;
    };
    let count = usize::try_from(last - first).unwrap_or(0) + 1;
    if let Some(excerpt) = Excerpt::new(&split_lines(&original), &split_lines(&dedented), count, start, end) {
        for shown in split_lines(&dedent(&excerpt.render())) {
            text.push_str(&format!("{INDENT}{shown}\n"));
        }
    }
}

const INDENT: &str = "    ";

/// Lines `first` to `last`, without the spaces at their ends; each ends with a newline (`FrameSummary._set_lines`).
fn source_lines(source: &str, first: i64, last: i64) -> String {
    let skipped = usize::try_from(first - 1).unwrap_or(usize::MAX);
    let mut lines = source.split('\n').skip(skipped);
    (first..=last).map(|_| lines.next().unwrap_or_default().trim_end().to_owned() + "\n").collect()
}

/// `textwrap.dedent`: without the spaces and tabs that all lines but blank ones begin with.
fn dedent(text: &str) -> String {
    let blank = |line: &&str| line.trim().is_empty();
    let least = text.split('\n').filter(|line| !blank(line)).min().unwrap_or_default();
    let greatest = text.split('\n').filter(|line| !blank(line)).max().unwrap_or_default();
    let common = least.bytes().zip(greatest.bytes());
    let margin = common.take_while(|(a, b)| a == b && matches!(a, b' ' | b'\t')).count();
    let lines =
        text.split('\n').map(|line| if blank(&line) { "" } else { line.get(margin..).unwrap_or_default() });
    lines.collect::<Vec<_>>().join("\n")
}

/// `str.splitlines`
fn split_lines(text: &str) -> Vec<String> {
    let is_end = |c: char| {
        matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    text.replace("\r\n", "\n").split_terminator(is_end).map(str::to_owned).collect()
}

/// The lines of an instruction and what of them it comes from.
struct Excerpt {
    lines: Vec<Line>,
    /// Where it begins in the first line, and ends in the last one, as wide as shown.
    start: usize,
    end: usize,
    anchors: Option<Anchors>,
    is_marked: bool,
}

impl Excerpt {
    /// `start` and `end` count bytes in the first and last of the original lines.
    fn new(original: &[String], dedented: &[String], count: usize, start: usize, end: usize) -> Option<Self> {
        let lines: Vec<Line> = dedented.iter().take(count).map(|line| line.chars().collect()).collect();
        let (first, last) = (lines.first()?, lines.last()?);
        let original_first = original.first()?;
        let dedent = original_first.chars().count() - first.len();
        let start = characters(original_first, start).saturating_sub(dedent);
        let end = characters(original.get(count - 1)?, end).saturating_sub(dedent);
        let text = dedented.iter().take(count).map(String::as_str).collect::<Vec<_>>().join("\n");
        let anchors = anchors(&segment(&text, start, last.len().saturating_sub(end)));
        let is_beside = |rest: Option<&[char]>| rest.unwrap_or_default().iter().any(|c| !c.is_whitespace());
        let is_marked = !needs_no_marks(&text, start, end)
            && (anchors.is_some()
                || is_beside(first.get(..start.min(first.len())))
                || is_beside(last.get(end..)));
        let anchors = anchors.map(|found| shown(found, &lines, start));
        let (start, end) = (width(first, start), width(last, end));
        Some(Self { lines, start, end, anchors, is_marked })
    }

    /// First and last line and those around the anchors; what is left out is counted.
    fn render(&self) -> String {
        let mut lines = BTreeSet::from([0, self.lines.len() - 1]);
        if let Some(anchors) = self.anchors {
            for near in [anchors.left.0, anchors.right.0] {
                lines.extend(near.saturating_sub(1)..=(near + 1).min(self.lines.len() - 1));
            }
        }
        let mut text = String::new();
        let mut before: Option<usize> = None;
        for line in lines {
            match before.map_or(0, |before| line - before) {
                0 | 1 => {}
                2 => self.render_line(line - 1, &mut text),
                gap => text.push_str(&format!("...<{} lines>...\n", gap - 1)),
            }
            self.render_line(line, &mut text);
            before = Some(line);
        }
        text
    }

    fn render_line(&self, number: usize, text: &mut String) {
        let Some(line) = self.lines.get(number) else { return };
        text.extend(line);
        text.push('\n');
        if !self.is_marked {
            return;
        }
        let indent = line.iter().take_while(|c| c.is_whitespace()).count();
        let end = if number + 1 == self.lines.len() { self.end } else { width(line, line.len()) };
        let is_before = |column: usize| column < indent || (number == 0 && column < self.start);
        text.extend((0..end).map(|column| if is_before(column) { ' ' } else { self.mark((number, column)) }));
        text.push('\n');
    }

    fn mark(&self, place: (usize, usize)) -> char {
        match self.anchors {
            Some(anchors) if place < anchors.left || place >= anchors.right => '~',
            Some(_) | None => '^',
        }
    }
}

/// The characters from `start` on, without the last ones.
fn segment(text: &str, start: usize, without: usize) -> String {
    let length = text.chars().count();
    text.chars().take(length.saturating_sub(without)).skip(start).collect()
}

/// Anchors in the lines as they are shown. Those of the first line count from the instruction's start.
fn shown(anchors: Anchors, lines: &[Line], start: usize) -> Anchors {
    let shown = |(line, column): (usize, usize)| {
        let column = if line == 0 { column + start } else { column };
        (line, lines.get(line).map_or(column, |text| width(text, column)))
    };
    Anchors { left: shown(anchors.left), right: shown(anchors.right) }
}

/// `_byte_offset_to_character_offset`
fn characters(line: &str, bytes: usize) -> usize {
    line.char_indices().take_while(|(index, _)| *index < bytes).count()
}

/// `_display_width`: of the first characters of a line. In a line of ASCII alone nobody looks at its length.
fn width(line: &[char], count: usize) -> usize {
    if line.iter().all(char::is_ascii) {
        return count;
    }
    line.iter().take(count).map(|c| if wide::is_wide(*c) { 2 } else { 1 }).sum()
}
