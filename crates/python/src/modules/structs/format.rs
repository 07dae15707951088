//! Formats: letters with counts to sizes and places (`prepare_s`).

/// One letter of a format.
#[derive(Clone, Copy, Debug)]
pub(super) struct Code {
    pub letter: char,
    /// Items, or bytes of `s` and `p`.
    pub count: usize,
    /// Bytes of one item.
    pub size: usize,
    pub offset: usize,
}

/// A format.
#[derive(Clone, Debug)]
pub(super) struct Format {
    pub text: String,
    pub codes: Vec<Code>,
    pub size: usize,
    pub is_big_endian: bool,
}

impl Format {
    /// How many values it takes.
    pub(super) fn items(&self) -> usize {
        self.codes.iter().map(|code| if matches!(code.letter, 's' | 'p') { 1 } else { code.count }).sum()
    }
}

/// Bytes of a letter's item: of C's types on this computer, or of the standard ones.
const fn size_of(letter: char, is_native: bool) -> Option<usize> {
    Some(match letter {
        'x' | 'b' | 'B' | 'c' | 's' | 'p' | '?' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' if !is_native => 4,
        'l' | 'L' | 'q' | 'Q' | 'd' | 'F' => 8,
        'n' | 'N' | 'P' if is_native => 8,
        'D' => 16,
        _ => return None,
    })
}

const TOO_LONG: &str = "total struct size too long";

/// What a format means, or what is wrong with it.
pub(super) fn parse(text: &str) -> Result<Format, &'static str> {
    let mut chars = text.chars().peekable();
    let (mut is_native, mut is_big_endian) = (true, false);
    match chars.peek() {
        Some('@') => _ = chars.next(),
        Some('=' | '<') => {
            is_native = false;
            chars.next();
        }
        Some('>' | '!') => {
            (is_native, is_big_endian) = (false, true);
            chars.next();
        }
        _ => {}
    }
    let (mut codes, mut size) = (Vec::new(), 0_usize);
    while let Some(first) = chars.next() {
        if first.is_ascii_whitespace() {
            continue;
        }
        let (mut letter, mut count) = (first, 1_usize);
        if let Some(digit) = first.to_digit(10) {
            count = digit as usize;
            loop {
                let next = chars.next().ok_or("repeat count given without format specifier")?;
                let Some(digit) = next.to_digit(10) else {
                    letter = next;
                    break;
                };
                count = count
                    .checked_mul(10)
                    .and_then(|count| count.checked_add(digit as usize))
                    .ok_or(TOO_LONG)?;
            }
        }
        let bytes = size_of(letter, is_native).ok_or("bad char in struct format")?;
        let align = match letter {
            'F' | 'D' => bytes / 2,
            _ => bytes,
        };
        if is_native && align > 1 {
            size = size.next_multiple_of(align);
        }
        let all = bytes.checked_mul(count).filter(|all| *all < isize::MAX as usize).ok_or(TOO_LONG)?;
        if letter != 'x' && (count > 0 || matches!(letter, 's' | 'p')) {
            codes.push(Code { letter, count, size: bytes, offset: size });
        }
        size = size.checked_add(all).filter(|size| *size < isize::MAX as usize).ok_or(TOO_LONG)?;
    }
    Ok(Format { text: text.to_owned(), codes, size, is_big_endian })
}
