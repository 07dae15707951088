//! The ready examples: Python at module level, each made to show one thing.

use heapglass_wire::View;

use crate::text::Labels;

/// A program that is one click away.
pub struct Example {
    pub file: &'static str,
    pub source: &'static str,
    pub title: fn(&Labels) -> &'static str,
    pub about: fn(&Labels) -> &'static str,
    /// The step and the view that it opens with.
    pub open_at: u32,
    pub view: View,
}

/// In the order of the menu.
pub const EXAMPLES: [Example; 4] = [
    Example {
        file: "basket.py",
        source: include_str!("../examples/basket.py"),
        title: |labels| labels.sharing,
        about: |labels| labels.sharing_about,
        open_at: 8,
        view: View::Graph,
    },
    Example {
        file: "counts.py",
        source: include_str!("../examples/counts.py"),
        title: |labels| labels.counts,
        about: |labels| labels.counts_about,
        open_at: 4,
        view: View::Graph,
    },
    Example {
        file: "cycle.py",
        source: include_str!("../examples/cycle.py"),
        title: |labels| labels.cycle,
        about: |labels| labels.cycle_about,
        open_at: 14,
        view: View::Graph,
    },
    Example {
        file: "pools.py",
        source: include_str!("../examples/pools.py"),
        title: |labels| labels.pools,
        about: |labels| labels.pools_about,
        open_at: 2,
        view: View::Memory,
    },
];

/// Which example a text is, if it is one.
pub fn find(source: &str) -> Option<usize> {
    EXAMPLES.iter().position(|example| example.source == source)
}
