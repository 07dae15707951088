//! What differs between two runs.

use heapglass_compare::{Difference, Way, What};
use heapglass_snapshot::{Holder, Snapshot};
use heapglass_wire as wire;

use super::names::Names;
use super::object::{count, holder, place};

/// Differences with the names of their objects.
pub fn differences(
    found: impl Iterator<Item = Difference>,
    first: &Snapshot,
    second: &Snapshot,
) -> Vec<wire::Difference> {
    let (first, second) = (Names::new(first, &[]), Names::new(second, &[]));
    found
        .map(|found| wire::Difference {
            what: what(found.what),
            first: found.first.map(|serial| first.get(serial)),
            second: found.second.map(|serial| second.get(serial)),
            way: found.way.map(way),
            like: found.like,
        })
        .collect()
}

fn way(way: Way) -> wire::Way {
    wire::Way { function: way.function, labels: way.labels }
}

fn what(what: What) -> wire::What {
    match what {
        What::Count { first, second, more_in_first, more_in_second } => wire::What::Count {
            first: count(first),
            second: count(second),
            more_in_first: holders(&more_in_first),
            more_in_second: holders(&more_in_second),
        },
        What::Lives { is_in_first } => wire::What::Lives { is_in_first },
        What::Borrowed { name, function, is_in_first } => {
            wire::What::Borrowed { name, function, is_in_first }
        }
        What::Shared { name, with, is_in_first } => wire::What::Shared { name, with: way(with), is_in_first },
        What::Place { first, second, asked } => {
            wire::What::Place { first: first.map(place), second: second.map(place), asked }
        }
        What::Size { first, second } => wire::What::Size { first, second },
    }
}

fn holders(holders: &[Holder]) -> Vec<wire::Holder> {
    holders.iter().map(holder).collect()
}
