//! `strftime` in the C locale, as glibc does it: `time.strftime` and the dates' own.

use super::datetime::calendar::{days_before_month, iso_calendar, ordinal, weekday};

pub(crate) const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// `date(1970, 1, 1).toordinal()`
pub(crate) const EPOCH_ORDINAL: i64 = 719_163;

/// `struct tm`, with the texts that are not numbers.
pub(crate) struct Moment {
    pub year: i64,
    pub month: i64,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    /// `%Z` and `%z`
    pub zone: String,
    pub offset: String,
}

pub(crate) fn day_name(weekday: i64) -> &'static str {
    DAYS.get(weekday.rem_euclid(7) as usize).copied().unwrap_or_default()
}

pub(crate) fn month_name(month: i64) -> &'static str {
    MONTHS.get((month - 1).rem_euclid(12) as usize).copied().unwrap_or_default()
}

fn short(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

/// How a field is written: what stands between `%` and its letter.
#[derive(Default)]
struct Style {
    pad: Option<char>,
    is_upper: bool,
    is_swapped: bool,
    width: Option<usize>,
}

impl Style {
    /// A number with its usual width and padding, unless the format says otherwise.
    fn number(&self, value: i64, width: usize, pad: char) -> String {
        match (self.pad.unwrap_or(pad), self.width.unwrap_or(width)) {
            ('-', _) => value.to_string(),
            ('_', width) => format!("{value:>width$}"),
            ('0', width) => format!("{value:0>width$}"),
            (_, width) => format!("{value:>width$}"),
        }
    }

    fn text(&self, text: &str) -> String {
        let text = if self.is_upper { text.to_uppercase() } else { text.to_owned() };
        match self.width {
            Some(width) if self.pad == Some('0') => format!("{text:0>width$}"),
            Some(width) => format!("{text:>width$}"),
            None => text,
        }
    }
}

/// The text for a format.
pub(crate) fn format(format: &str, moment: &Moment) -> String {
    let mut result = String::new();
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        let (before, directive) = rest.split_at(at);
        result.push_str(before);
        let (text, length) = one(directive, moment);
        result.push_str(&text);
        rest = directive.get(length..).unwrap_or_default();
    }
    result.push_str(rest);
    result
}

/// One directive's text, and how many bytes of the format it is.
fn one(directive: &str, moment: &Moment) -> (String, usize) {
    let mut style = Style::default();
    let mut chars = directive.char_indices().skip(1).peekable();
    while let Some((_, c)) = chars.peek().copied() {
        match c {
            '-' | '_' | '0' => style.pad = Some(c),
            '^' => style.is_upper = true,
            '#' => style.is_swapped = true,
            _ => break,
        }
        chars.next();
    }
    while let Some(digit) = chars.peek().and_then(|(_, c)| c.to_digit(10)) {
        style.width = Some(style.width.unwrap_or(0) * 10 + digit as usize);
        chars.next();
    }
    if chars.peek().is_some_and(|(_, c)| matches!(c, 'E' | 'O')) {
        chars.next();
    }
    let Some((at, letter)) = chars.next() else { return (directive.to_owned(), directive.len()) };
    let length = at + letter.len_utf8();
    match field(letter, &style, moment) {
        Some(text) => (text, length),
        None => (directive.get(..length).unwrap_or_default().to_owned(), length),
    }
}

fn field(letter: char, style: &Style, moment: &Moment) -> Option<String> {
    let Moment { year, month, day, hour, minute, second, .. } = *moment;
    let weekday = weekday(year, month, day);
    let day_of_year = days_before_month(year, month) + day;
    let (iso_year, iso_week, iso_day) = iso_calendar(year, month, day);
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let half = if hour < 12 { "AM" } else { "PM" };
    let whole = |inner: &str| style.text(&format(inner, moment));
    Some(match letter {
        'a' | 'A' | 'b' | 'B' | 'h' => {
            let name = if letter.eq_ignore_ascii_case(&'a') { day_name(weekday) } else { month_name(month) };
            let name = if letter.is_uppercase() { name } else { short(name) };
            let name = if style.is_swapped { name.to_uppercase() } else { name.to_owned() };
            style.text(&name)
        }
        'c' => whole("%a %b %e %H:%M:%S %Y"),
        'C' => style.number(year.div_euclid(100), 2, '0'),
        'd' => style.number(day, 2, '0'),
        'D' | 'x' => whole("%m/%d/%y"),
        'e' => style.number(day, 2, '_'),
        'F' => whole("%Y-%m-%d"),
        'g' => style.number(iso_year.rem_euclid(100), 2, '0'),
        'G' => style.number(iso_year, 4, '0'),
        'H' => style.number(hour, 2, '0'),
        'I' => style.number(twelve, 2, '0'),
        'j' => style.number(day_of_year, 3, '0'),
        'k' => style.number(hour, 2, '_'),
        'l' => style.number(twelve, 2, '_'),
        'm' => style.number(month, 2, '0'),
        'M' => style.number(minute, 2, '0'),
        'n' => "\n".to_owned(),
        'p' if style.is_swapped => style.text(&half.to_lowercase()),
        'p' => style.text(half),
        'P' => style.text(&half.to_lowercase()),
        'r' => whole("%I:%M:%S %p"),
        'R' => whole("%H:%M"),
        's' => {
            let days = ordinal(year, month, day) - EPOCH_ORDINAL;
            style.number(days * 86_400 + hour * 3600 + minute * 60 + second, 1, '0')
        }
        'S' => style.number(second, 2, '0'),
        't' => "\t".to_owned(),
        'T' | 'X' => whole("%H:%M:%S"),
        'u' => style.number(iso_day, 1, '0'),
        'U' => style.number((day_of_year + 6 - (weekday + 1) % 7) / 7, 2, '0'),
        'V' => style.number(iso_week, 2, '0'),
        'w' => style.number((weekday + 1) % 7, 1, '0'),
        'W' => style.number((day_of_year + 6 - weekday) / 7, 2, '0'),
        'y' => style.number(year.rem_euclid(100), 2, '0'),
        'Y' => style.number(year, 4, '0'),
        'z' => moment.offset.clone(),
        'Z' => style.text(&moment.zone),
        '%' => "%".to_owned(),
        _ => return None,
    })
}
