//! The proleptic Gregorian calendar: plain arithmetic (CPython 3.14 Modules/_datetimemodule.c, "General calendrical
//! helper functions").

pub(super) const MIN_YEAR: i64 = 1;
pub(super) const MAX_YEAR: i64 = 9999;
/// `MAXORDINAL`: `date(9999, 12, 31).toordinal()`
pub(super) const MAX_ORDINAL: i64 = 3_652_059;

pub(crate) const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) const fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days of the year before a month.
pub(crate) fn days_before_month(year: i64, month: i64) -> i64 {
    (1..month).map(|earlier| days_in_month(year, earlier)).sum()
}

/// The day's number, where 1 January of year 1 is 1.
pub(crate) fn ordinal(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    before * 365 + before.div_euclid(4) - before.div_euclid(100)
        + before.div_euclid(400)
        + days_before_month(year, month)
        + day
}

/// Year, month and day of a number.
pub(crate) fn of_ordinal(ordinal: i64) -> (i64, i64, i64) {
    // Days since 1 March of year 0 go in eras of 400 years.
    let days = ordinal + 305;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// Monday is 0.
pub(crate) fn weekday(year: i64, month: i64, day: i64) -> i64 {
    (ordinal(year, month, day) + 6).rem_euclid(7)
}

/// The ordinal of the Monday of a year's first ISO week.
fn first_monday(year: i64) -> i64 {
    let first = ordinal(year, 1, 1);
    let weekday = (first + 6).rem_euclid(7);
    let monday = first - weekday;
    if weekday > 3 { monday + 7 } else { monday }
}

/// ISO year, week and day.
pub(crate) fn iso_calendar(year: i64, month: i64, day: i64) -> (i64, i64, i64) {
    let today = ordinal(year, month, day);
    let mut iso_year = year;
    if today < first_monday(iso_year) {
        iso_year -= 1;
    } else if today >= first_monday(iso_year + 1) {
        iso_year += 1;
    }
    let days = today - first_monday(iso_year);
    (iso_year, days / 7 + 1, days % 7 + 1)
}

/// What is wrong with an ISO date.
pub(super) enum IsoProblem {
    Year,
    Week,
    Day,
}

/// `iso_to_ymd`
pub(super) fn of_iso(year: i64, week: i64, day: i64) -> Result<(i64, i64, i64), IsoProblem> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(IsoProblem::Year);
    }
    let weeks = (first_monday(year + 1) - first_monday(year)) / 7;
    if !(1..=weeks).contains(&week) {
        return Err(IsoProblem::Week);
    }
    if !(1..=7).contains(&day) {
        return Err(IsoProblem::Day);
    }
    Ok(of_ordinal(first_monday(year) + (week - 1) * 7 + day - 1))
}
