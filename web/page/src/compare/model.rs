//! What the page itself finds to differ: what was printed, and the sizes of arenas and pools.

use heapglass_wire::{Memory, Printed, Stream};

/// The first line of the output that differs, from 1; what each has there, if anything; and how many more differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputDifference {
    pub line: u32,
    pub first: Option<String>,
    pub second: Option<String>,
    pub more: u32,
}

/// Compares what two runs have printed up to a step of each.
pub fn output(first: (&[Printed], u32), second: (&[Printed], u32)) -> Option<OutputDifference> {
    let (here, there) = (text(first), text(second));
    let (here, there): (Vec<&str>, Vec<&str>) = (here.lines().collect(), there.lines().collect());
    let all = here.len().max(there.len());
    let mut differing = (0..all).filter(|index| here.get(*index) != there.get(*index));
    let index = differing.next()?;
    let line = |lines: &[&str]| lines.get(index).map(|line| (*line).to_owned());
    Some(OutputDifference {
        line: number(index + 1),
        first: line(&here),
        second: line(&there),
        more: number(differing.count()),
    })
}

fn text((printed, step): (&[Printed], u32)) -> String {
    let until = printed.iter().filter(|piece| piece.step <= step && piece.stream == Stream::Output);
    until.map(|piece| piece.text.as_str()).collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Bytes of an arena and of a pool, where they differ.
pub fn arenas(first: Option<&Memory>, second: Option<&Memory>) -> Option<[(u32, u32); 2]> {
    let sizes = [first?, second?].map(|memory| (memory.arena_bytes, memory.pool_bytes));
    let [here, there] = sizes;
    (here != there).then_some(sizes)
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Printed, Stream};

    use super::{OutputDifference, output};

    fn printed(lines: &[(&str, u32)]) -> Vec<Printed> {
        let piece = |(text, step): &(&str, u32)| Printed {
            stream: Stream::Output,
            text: format!("{text}\n"),
            step: *step,
        };
        lines.iter().map(piece).collect()
    }

    #[test]
    fn the_first_line_that_differs_is_told() {
        let here = printed(&[("a", 1), ("3", 2), ("b", 3), ("9", 4)]);
        let there = printed(&[("a", 1), ("4", 3), ("b", 4)]);
        let difference =
            OutputDifference { line: 2, first: Some("3".into()), second: Some("4".into()), more: 1 };
        assert_eq!(output((&here, 4), (&there, 4)), Some(difference));
        assert_eq!(output((&here, 1), (&there, 2)), None);
        let missing = output((&here, 2), (&there, 2)).map(|difference| (difference.first, difference.second));
        assert_eq!(missing, Some((Some("3".into()), None)));
    }
}
