//! Dates and times in ISO 8601: what `fromisoformat` understands (`parse_isoformat_date`, `parse_isoformat_time`).

use super::calendar;

/// Reads decimal digits from the front.
fn digits(text: &mut &[u8], count: usize) -> Option<i64> {
    let (front, rest) = text.split_at_checked(count)?;
    if count == 0 || !front.iter().all(u8::is_ascii_digit) {
        return None;
    }
    *text = rest;
    Some(front.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0')))
}

fn take(text: &mut &[u8], wanted: u8) -> bool {
    match text.split_first() {
        Some((first, rest)) if *first == wanted => {
            *text = rest;
            true
        }
        _ => false,
    }
}

/// Year, month and day; the month and the day may be none.
pub(super) fn date(text: &str) -> Option<(i64, i64, i64)> {
    let mut left = text.as_bytes();
    let year = digits(&mut left, 4)?;
    let has_separator = take(&mut left, b'-');
    if take(&mut left, b'W') {
        let week = digits(&mut left, 2)?;
        let mut day = 1;
        if !left.is_empty() {
            if has_separator && !take(&mut left, b'-') {
                return None;
            }
            day = digits(&mut left, 1)?;
        }
        return calendar::of_iso(year, week, day).ok().filter(|_| left.is_empty());
    }
    let month = digits(&mut left, 2)?;
    if has_separator && !take(&mut left, b'-') {
        return None;
    }
    let day = digits(&mut left, 2)?;
    left.is_empty().then_some((year, month, day))
}

/// `_find_isoformat_datetime_separator`: how many bytes are the date.
pub(super) fn date_length(text: &[u8]) -> usize {
    let at = |index: usize| text.get(index).copied().unwrap_or(0);
    let is_digit = |index: usize| at(index).is_ascii_digit();
    if text.len() == 7 {
        return 7;
    }
    match (at(4), at(5)) {
        (b'-', b'W') if text.len() > 8 && at(8) == b'-' => {
            if text.len() > 10 && is_digit(10) {
                8
            } else {
                10
            }
        }
        (b'-', b'W') => 8,
        (b'-', _) => 10,
        (b'W', _) => {
            let end = (7..text.len()).find(|index| !is_digit(*index)).unwrap_or(text.len());
            match end {
                ..9 => end,
                _ if end % 2 == 0 => 7,
                _ => 8,
            }
        }
        _ => 8,
    }
}

/// A time of day, and the offset of its zone in microseconds.
pub(super) struct Time {
    pub clock: [i64; 4],
    pub offset: Option<i64>,
}

pub(super) fn time(text: &str) -> Option<Time> {
    let all = text.as_bytes();
    let zone = all.iter().position(|byte| matches!(byte, b'+' | b'-' | b'Z'));
    let (own, zone) = all.split_at(zone.unwrap_or(all.len()));
    let clock = hours(own)?;
    let offset = match zone {
        [] => None,
        [b'Z'] => Some(0),
        [b'Z', ..] => return None,
        [sign, rest @ ..] => {
            let [hour, minute, second, micro] = hours(rest)?;
            let value = ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro;
            Some(if *sign == b'-' { -value } else { value })
        }
    };
    Some(Time { clock, offset })
}

/// `parse_hh_mm_ss_ff`
fn hours(mut text: &[u8]) -> Option<[i64; 4]> {
    let mut parts = [0; 4];
    let mut has_colons = true;
    for index in 0..3 {
        let value = digits(&mut text, 2)?;
        if let Some(part) = parts.get_mut(index) {
            *part = value;
        }
        let Some(next) = text.first().copied() else { return Some(parts) };
        if index == 0 {
            has_colons = next == b':';
        }
        match next {
            b':' if has_colons && index < 2 => text = text.get(1..)?,
            b'.' | b',' if index == 2 => {}
            b'.' | b',' | b':' => return None,
            _ if has_colons => return None,
            _ => {}
        }
    }
    if !matches!(text.first(), Some(b'.' | b',')) {
        return None;
    }
    text = text.get(1..)?;
    let count = text.len().min(6);
    let fraction = digits(&mut text, count)?;
    parts[3] = fraction * 10_i64.pow(6 - count as u32);
    text.iter().all(u8::is_ascii_digit).then_some(parts)
}
