//! The ready examples: Python at module level, each made to show one thing.

use heapglass_wire::{DEFAULT_PYTHON, View};

use crate::text::Labels;

/// A program that is one click away.
pub struct Example {
    pub file: &'static str,
    pub source: &'static str,
    pub title: fn(&Labels) -> &'static str,
    pub about: fn(&Labels) -> &'static str,
    /// Whose memory management shows it: a Python's name.
    pub python: &'static str,
    /// The step and the view that it opens with.
    pub open_at: u32,
    pub view: View,
}

/// In the order of the menu.
pub const EXAMPLES: [Example; 10] = [
    Example {
        file: "basket.py",
        source: include_str!("../examples/basket.py"),
        title: |labels| labels.sharing,
        about: |labels| labels.sharing_about,
        python: DEFAULT_PYTHON,
        open_at: 8,
        view: View::Graph,
    },
    Example {
        file: "counts.py",
        source: include_str!("../examples/counts.py"),
        title: |labels| labels.counts,
        about: |labels| labels.counts_about,
        python: DEFAULT_PYTHON,
        open_at: 4,
        view: View::Graph,
    },
    Example {
        file: "cycle.py",
        source: include_str!("../examples/cycle.py"),
        title: |labels| labels.cycle,
        about: |labels| labels.cycle_about,
        python: DEFAULT_PYTHON,
        open_at: 14,
        view: View::Graph,
    },
    Example {
        file: "pools.py",
        source: include_str!("../examples/pools.py"),
        title: |labels| labels.pools,
        about: |labels| labels.pools_about,
        python: DEFAULT_PYTHON,
        open_at: 2,
        view: View::Memory,
    },
    Example {
        file: "scope.py",
        source: include_str!("../examples/scope.py"),
        title: |labels| labels.scope,
        about: |labels| labels.scope_about,
        python: DEFAULT_PYTHON,
        open_at: 7,
        view: View::Graph,
    },
    Example {
        file: "weak.py",
        source: include_str!("../examples/weak.py"),
        title: |labels| labels.weak,
        about: |labels| labels.weak_about,
        python: DEFAULT_PYTHON,
        open_at: 9,
        view: View::Graph,
    },
    Example {
        file: "young.py",
        source: include_str!("../examples/young.py"),
        title: |labels| labels.young,
        about: |labels| labels.young_about,
        python: DEFAULT_PYTHON,
        open_at: 29,
        view: View::Collector,
    },
    Example {
        file: "shared.py",
        source: include_str!("../examples/shared.py"),
        title: |labels| labels.shared,
        about: |labels| labels.shared_about,
        python: "2.7",
        open_at: 2,
        view: View::Graph,
    },
    Example {
        file: "limit.py",
        source: include_str!("../examples/limit.py"),
        title: |labels| labels.limit,
        about: |labels| labels.limit_about,
        python: "2.7.6",
        open_at: 1,
        view: View::Memory,
    },
    Example {
        file: "private.py",
        source: include_str!("../examples/private.py"),
        title: |labels| labels.private,
        about: |labels| labels.private_about,
        python: "2.7",
        open_at: 1,
        view: View::Memory,
    },
];

/// Which example a text is, if it is one.
pub fn find(source: &str) -> Option<usize> {
    EXAMPLES.iter().position(|example| example.source == source)
}
