//! Two sequences that are mostly the same, laid against each other: the lines of two runs, or the changes of a step.
//!
//! Goes through both once. Where they differ, the nearest place is looked for at which both go on alike. That is no
//! shortest difference, but takes time by the sequences' lengths only, and a line event more in each round of a loop
//! costs the same in the first round and in the last.

use std::collections::BTreeMap;

/// So many elements are skipped on one side at most before both go on alike; on the other side any number.
const REACH: usize = 64;
/// So many equal elements in a row are no accident.
const SURE: usize = 3;
/// So many places of an element are tried.
const TRIES: usize = 4;

/// Which elements of two sequences belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Stretches in which both are the same, in order.
    runs: Vec<Run>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    first: usize,
    second: usize,
    length: usize,
}

/// What an element has on the other side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counterpart {
    /// Its own, or that of the last element before it that has one; the beginning if none has.
    pub index: usize,
    pub is_own: bool,
}

impl Alignment {
    /// Lays them against each other.
    #[must_use]
    pub fn new<T: Ord>(first: &[T], second: &[T]) -> Self {
        let sides = Sides { first: Side::new(first), second: Side::new(second) };
        let mut runs = Vec::new();
        let (mut at, mut beside) = (0, 0);
        loop {
            let length = sides.equal_from(at, beside, usize::MAX);
            if length > 0 {
                runs.push(Run { first: at, second: beside, length });
            }
            (at, beside) = (at + length, beside + length);
            let Some(skip) = sides.skip(at, beside) else { return Alignment { runs } };
            (at, beside) = (at + skip.first, beside + skip.second);
        }
    }

    /// Where an element of the first is in the second.
    #[must_use]
    pub fn in_second(&self, index: usize) -> Counterpart {
        self.find(index, |run| run.first, |run| run.second)
    }

    /// Where an element of the second is in the first.
    #[must_use]
    pub fn in_first(&self, index: usize) -> Counterpart {
        self.find(index, |run| run.second, |run| run.first)
    }

    fn find(&self, index: usize, from: fn(&Run) -> usize, to: fn(&Run) -> usize) -> Counterpart {
        let after = self.runs.partition_point(|run| from(run) <= index);
        let Some(run) = after.checked_sub(1).and_then(|before| self.runs.get(before)) else {
            return Counterpart::default();
        };
        let into = index.saturating_sub(from(run));
        let is_own = into < run.length;
        Counterpart { index: to(run) + into.min(run.length.saturating_sub(1)), is_own }
    }
}

/// So many elements of each side are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Skip {
    first: usize,
    second: usize,
}

/// One of the sequences, and where each of its elements is.
struct Side<'a, T> {
    all: &'a [T],
    places: BTreeMap<&'a T, Vec<usize>>,
}

impl<'a, T: Ord> Side<'a, T> {
    fn new(all: &'a [T]) -> Self {
        let mut places: BTreeMap<&T, Vec<usize>> = BTreeMap::new();
        for (index, element) in all.iter().enumerate() {
            places.entry(element).or_default().push(index);
        }
        Side { all, places }
    }

    /// The next few places of an element.
    fn places_of(&self, element: &T, from: usize) -> impl Iterator<Item = usize> {
        let places = self.places.get(element).map(Vec::as_slice).unwrap_or_default();
        let next = places.partition_point(|place| *place < from);
        places.get(next..).unwrap_or_default().iter().copied().take(TRIES)
    }
}

struct Sides<'a, T> {
    first: Side<'a, T>,
    second: Side<'a, T>,
}

impl<T: Ord> Sides<'_, T> {
    /// How many elements are the same from here on, up to so many.
    fn equal_from(&self, first: usize, second: usize, most: usize) -> usize {
        let first = self.first.all.iter().skip(first);
        let second = self.second.all.iter().skip(second);
        first.zip(second).take(most).take_while(|(one, other)| one == other).count()
    }

    /// What is left out here so that both go on alike: as little as possible.
    fn skip(&self, at: usize, beside: usize) -> Option<Skip> {
        let mut best: Option<((bool, usize), Skip)> = None;
        for reach in 0..=REACH {
            if best.is_some_and(|((is_guess, cost), _)| !is_guess && cost < reach) {
                break;
            }
            let of_first = self.first.all.get(at + reach).into_iter();
            let in_second = of_first.flat_map(|element| self.second.places_of(element, beside));
            let of_second = self.second.all.get(beside + reach).into_iter();
            let in_first = of_second.flat_map(|element| self.first.places_of(element, at));
            let skips = in_second
                .map(|place| Skip { first: reach, second: place - beside })
                .chain(in_first.map(|place| Skip { first: place - at, second: reach }));
            for skip in skips {
                let worth = (self.is_guess(at + skip.first, beside + skip.second), skip.first + skip.second);
                if best.is_none_or(|(known, _)| worth < known) {
                    best = Some((worth, skip));
                }
            }
        }
        best.map(|(_, skip)| skip).or_else(|| self.skip_all(at, beside))
    }

    /// Too few elements are the same for this to be the place, and more follow.
    fn is_guess(&self, at: usize, beside: usize) -> bool {
        let equal = self.equal_from(at, beside, SURE);
        let left = self.first.all.len().saturating_sub(at).min(self.second.all.len().saturating_sub(beside));
        equal < SURE.min(left)
    }

    /// Nothing near is anywhere on the other side: goes on behind it, if there is anything.
    fn skip_all(&self, at: usize, beside: usize) -> Option<Skip> {
        let is_more = at + REACH < self.first.all.len() && beside + REACH < self.second.all.len();
        is_more.then_some(Skip { first: REACH, second: REACH })
    }
}

#[cfg(test)]
mod tests {
    use super::{Alignment, Counterpart};

    /// For each element of the first its own place in the second, or -1.
    fn aligned(first: &[u32], second: &[u32]) -> Vec<i32> {
        let alignment = Alignment::new(first, second);
        let place = |index| match alignment.in_second(index) {
            Counterpart { index, is_own: true } => i32::try_from(index).unwrap_or(i32::MAX),
            Counterpart { is_own: false, .. } => -1,
        };
        (0..first.len()).map(place).collect()
    }

    #[test]
    fn the_same_line_belongs_to_the_same_line() {
        let cases: [(&[u32], &[u32], &[i32]); 9] = [
            (&[0, 1, 2], &[0, 1, 2], &[0, 1, 2]),
            (&[0, 1, 2, 3], &[0, 1, 3], &[0, 1, -1, 2]),
            (&[0, 1, 3], &[0, 1, 2, 3], &[0, 1, 3]),
            // A loop's head has an event more at the end.
            (&[0, 1, 2, 1, 2, 3, 4], &[0, 1, 2, 1, 2, 1, 3, 4], &[0, 1, 2, 3, 4, 6, 7]),
            // An event more in each round.
            (&[1, 2, 3, 1, 2, 3, 4], &[1, 2, 2, 3, 1, 2, 2, 3, 4], &[0, 1, 3, 4, 5, 7, 8]),
            // One ends early.
            (&[0, 1, 2, 3, 4], &[0, 1, 2], &[0, 1, 2, -1, -1]),
            // Another branch of the same length.
            (&[0, 1, 2, 5, 6, 7], &[0, 1, 3, 5, 6, 7], &[0, 1, -1, 3, 4, 5]),
            (&[], &[1], &[]),
            (&[0, 8, 8], &[0, 9, 9], &[0, -1, -1]),
        ];
        for (first, second, places) in cases {
            assert_eq!(aligned(first, second), places, "{first:?} {second:?}");
        }
    }

    #[test]
    fn what_has_no_place_of_its_own_has_the_one_before() {
        let alignment = Alignment::new(&[0, 1, 2, 3], &[0, 1, 3]);
        assert_eq!(alignment.in_second(2), Counterpart { index: 1, is_own: false });
        assert_eq!(alignment.in_first(2), Counterpart { index: 3, is_own: true });
        let unlike = Alignment::new(&[1], &[2]);
        assert_eq!(unlike.in_second(0), Counterpart { index: 0, is_own: false });
    }

    #[test]
    fn a_loop_of_many_more_rounds_is_left_out() {
        let rounds = |count: usize| {
            let mut lines = vec![1, 2];
            lines.extend([3, 4, 5].repeat(count));
            lines.extend([3, 6, 7, 8]);
            lines
        };
        let (first, second) = (rounds(10), rounds(5_000));
        let alignment = Alignment::new(&first, &second);
        let last = Counterpart { index: second.len() - 1, is_own: true };
        assert_eq!(alignment.in_second(first.len() - 1), last);
        assert_eq!(alignment.in_second(first.len() - 3).index, second.len() - 3);
    }

    #[test]
    fn an_event_more_in_each_of_many_rounds_moves_nothing() {
        let first = [1, 2, 3].repeat(100_000);
        let second = [1, 2, 2, 3].repeat(100_000);
        let alignment = Alignment::new(&first, &second);
        for round in [0, 1, 50_000, 99_999] {
            let counterpart = Counterpart { index: round * 4 + 3, is_own: true };
            assert_eq!(alignment.in_second(round * 3 + 2), counterpart, "round {round}");
        }
    }
}
