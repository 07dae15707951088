//! Words that are spelt alike, as CPython finds them.

/// What replacing, adding or dropping a character costs (CPython 3.14 Python/suggestions.c, `MOVE_COST`).
const MOVE_COST: usize = 2;
/// What changing a letter's case costs (same file, `CASE_COST`).
const CASE_COST: usize = 1;

/// The word that is nearest, if it is near enough (CPython 3.14 Python/suggestions.c, `_Py_CalculateSuggestions`).
pub(super) fn nearest<'a>(name: &str, words: &[&'a str]) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for &word in words.iter().filter(|&&word| word != name) {
        let limit = (name.chars().count() + word.chars().count() + 3) * MOVE_COST / 6;
        let distance = levenshtein(name, word);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    best.map(|(_, word)| word)
}

fn levenshtein(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).map(|count| count * MOVE_COST).collect();
    for (index, a) in left.chars().enumerate() {
        let mut diagonal = index * MOVE_COST;
        let mut before = diagonal + MOVE_COST;
        let mut next = vec![before];
        for (b, &above) in right.chars().zip(row.iter().skip(1)) {
            before = (diagonal + substitution(a, b)).min(above.min(before) + MOVE_COST);
            diagonal = above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// `difflib.get_close_matches`.
pub(super) fn close_matches<'a>(name: &str, words: &[&'a str], count: usize, cutoff: f64) -> Vec<&'a str> {
    let mut scored: Vec<(f64, &str)> = words.iter().map(|&word| (ratio(word, name), word)).collect();
    scored.retain(|&(score, _)| score >= cutoff);
    scored.sort_by(|left, right| right.0.total_cmp(&left.0).then_with(|| right.1.cmp(left.1)));
    scored.truncate(count);
    scored.into_iter().map(|(_, word)| word).collect()
}

/// `difflib.SequenceMatcher(None, left, right).ratio()`.
fn ratio(left: &str, right: &str) -> f64 {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let total = left.len() + right.len();
    if total == 0 { 1.0 } else { 2.0 * matching(&left, &right) as f64 / total as f64 }
}

/// How many characters lie in matching blocks: the longest first, then to both sides of it.
fn matching(left: &[char], right: &[char]) -> usize {
    let mut best = (0, 0, 0);
    for i in 0..left.len() {
        for j in 0..right.len() {
            let pairs = left.iter().skip(i).zip(right.iter().skip(j));
            let length = pairs.take_while(|(a, b)| a == b).count();
            if length > best.2 {
                best = (i, j, length);
            }
        }
    }
    let (i, j, length) = best;
    if length == 0 {
        return 0;
    }
    let before = matching(left.get(..i).unwrap_or_default(), right.get(..j).unwrap_or_default());
    let behind =
        matching(left.get(i + length..).unwrap_or_default(), right.get(j + length..).unwrap_or_default());
    before + length + behind
}
