//! Names that follow from the number alone (Unicode 16.0.0, section 4.8; ranges of UnicodeData.txt).

/// First and last of the unified ideographs.
const IDEOGRAPHS: &[(u32, u32)] = &[
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B739),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
    (0x2EBF0, 0x2EE5D),
    (0x30000, 0x3134A),
    (0x31350, 0x323AF),
    // Unicode 17's: the build script of `rustpython-unicode` counts on it.
    (0x323B0, 0x33479),
];
const IDEOGRAPH: &str = "CJK UNIFIED IDEOGRAPH-";

const SYLLABLE: &str = "HANGUL SYLLABLE ";
const FIRST_SYLLABLE: u32 = 0xAC00;
const LEADS: [&str; 19] =
    ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
const VOWELS: [&str; 21] = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
    "YU", "EU", "YI", "I",
];
const TAILS: [&str; 28] = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
    "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
];

/// The name of a character, where it follows from its number.
#[must_use]
pub fn by_rule(character: char) -> Option<String> {
    let number = u32::from(character);
    if IDEOGRAPHS.iter().any(|(first, last)| (*first..=*last).contains(&number)) {
        return Some(format!("{IDEOGRAPH}{number:04X}"));
    }
    let index = usize::try_from(number.checked_sub(FIRST_SYLLABLE)?).ok()?;
    let (tail, rest) = (index % TAILS.len(), index / TAILS.len());
    let (lead, vowel) = (LEADS.get(rest / VOWELS.len())?, VOWELS.get(rest % VOWELS.len())?);
    Some(format!("{SYLLABLE}{lead}{vowel}{}", TAILS.get(tail)?))
}

/// The character of a name in capitals that follows a rule.
pub fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix(IDEOGRAPH) {
        let found = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
        return by_rule(found).is_some_and(|known| known == name).then_some(found);
    }
    let syllable = name.strip_prefix(SYLLABLE)?;
    let (lead, rest) = longest(&LEADS, syllable)?;
    let (vowel, rest) = longest(&VOWELS, rest)?;
    let tail = TAILS.iter().position(|tail| *tail == rest)?;
    let index = (lead * VOWELS.len() + vowel) * TAILS.len() + tail;
    char::from_u32(FIRST_SYLLABLE + u32::try_from(index).ok()?)
}

/// The longest of the parts that the text starts with, and what follows it.
fn longest<'a>(parts: &[&str], text: &'a str) -> Option<(usize, &'a str)> {
    let (index, part) = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| text.starts_with(**part))
        .max_by_key(|(_, part)| part.len())?;
    Some((index, text.get(part.len()..)?))
}
