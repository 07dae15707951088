//! Upper and lower case. The results are objects of their own even for one character (FACTS 6).

use super::receiver;
use crate::vm::{Args, Flow, Result, Vm};

fn changed(vm: &mut Vm, args: &Args<'_>, change: impl FnOnce(&str) -> String) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let result = change(&text.text);
    Ok(vm.fresh_str(&result).into())
}

pub(super) fn upper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, str::to_uppercase)
}

pub(super) fn lower(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, str::to_lowercase)
}

pub(super) fn casefold(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |text| {
        // The full folding of the common cases where it differs from lower case.
        text.chars()
            .flat_map(|c| match c {
                'ß' => vec!['s', 's'],
                'ẞ' => vec!['s', 's'],
                'ς' => vec!['σ'],
                'ſ' => vec!['s'],
                'ŉ' => vec!['ʼ', 'n'],
                'ﬀ' => vec!['f', 'f'],
                'ﬁ' => vec!['f', 'i'],
                'ﬂ' => vec!['f', 'l'],
                'µ' => vec!['μ'],
                c => c.to_lowercase().collect(),
            })
            .collect()
    })
}

pub(super) fn swapcase(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |text| {
        let mut result = String::with_capacity(text.len());
        for c in text.chars() {
            if c.is_uppercase() {
                result.extend(c.to_lowercase());
            } else if c.is_lowercase() {
                result.extend(c.to_uppercase());
            } else {
                result.push(c);
            }
        }
        result
    })
}

pub(super) fn capitalize(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |text| {
        let mut chars = text.chars();
        match chars.next() {
            None => String::new(),
            Some(first) => titled(first) + &chars.as_str().to_lowercase(),
        }
    })
}

pub(super) fn title(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |text| {
        let mut result = String::with_capacity(text.len());
        let mut was_cased = false;
        for c in text.chars() {
            if was_cased {
                result.extend(c.to_lowercase());
            } else {
                result.push_str(&titled(c));
            }
            was_cased = is_cased(c);
        }
        result
    })
}

/// Whether a character has case: `_PyUnicode_IsCased`.
pub(super) fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase() || is_titled(c)
}

/// Title-case letters: Dž and its like.
pub(super) const fn is_titled(c: char) -> bool {
    matches!(c, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ' | '\u{1f88}'..='\u{1f8f}' | '\u{1f98}'..='\u{1f9f}' | '\u{1fa8}'..='\u{1faf}' | '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}')
}

/// The title-case form of a character.
fn titled(c: char) -> String {
    match c {
        'Ǆ' | 'ǅ' | 'ǆ' => "ǅ".to_owned(),
        'Ǉ' | 'ǈ' | 'ǉ' => "ǈ".to_owned(),
        'Ǌ' | 'ǋ' | 'ǌ' => "ǋ".to_owned(),
        'Ǳ' | 'ǲ' | 'ǳ' => "ǲ".to_owned(),
        'ß' => "Ss".to_owned(),
        c => c.to_uppercase().collect(),
    }
}
