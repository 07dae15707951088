//! How wide text is, without a font: code is drawn in a fixed pitch font.

/// Advance of the fixed pitch font in em (Atkinson Hyperlegible Mono 0.605, DejaVu Sans Mono 0.602).
const ADVANCE: f32 = 0.605;
/// Average advance of interface text in em.
const SANS_ADVANCE: f32 = 0.54;

/// Width in px of code text of `px` size; East Asian wide characters take one em.
pub(crate) fn width(text: &str, px: f32) -> f32 {
    text.chars().map(|c| if is_wide(c) { 1.0 } else { ADVANCE }).sum::<f32>() * px
}

/// Width in px of interface text, roughly.
pub(crate) fn sans_width(text: &str, px: f32) -> f32 {
    text.chars().map(|c| if is_wide(c) { 1.0 } else { SANS_ADVANCE }).sum::<f32>() * px
}

/// The text, cut with "…" where it is wider than `room` px.
pub(crate) fn fit(text: &str, px: f32, room: f32) -> String {
    // The room can come from the text's own width, with an error of the last digit.
    if width(text, px) <= room + 0.01 {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = ADVANCE * px;
    for c in text.chars() {
        used += if is_wide(c) { px } else { ADVANCE * px };
        if used > room {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

/// Unicode's East Asian wide and fullwidth blocks, as far as they are common (UAX #11).
fn is_wide(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}

/// A number for people: thousands set apart, `1,609,184`.
pub(crate) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_to_the_room() {
        assert_eq!(fit("basket", 13.0, 60.0), "basket");
        let cut = fit("a very long name indeed", 13.0, 60.0);
        assert_eq!(cut, "a very…");
        assert!(width(&cut, 13.0) <= 60.0);
        assert_eq!(fit("中文名字很长", 13.0, 40.0), "中文…");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(1_609_184), "1,609,184");
    }
}
