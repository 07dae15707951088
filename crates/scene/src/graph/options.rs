//! What a caller can choose about a graph.

use heapglass_snapshot::{Serial, StepChanges};

use crate::fold::NOTHING;
use crate::{EN, Hiding, Words};

/// How to draw the graph.
#[derive(Clone, Copy, Debug)]
pub struct GraphOptions<'a> {
    /// Object graph, or the collector's view of it.
    pub mode: Mode,
    /// Gets the corner ticks.
    pub selected: Option<Serial>,
    /// The step's changes: lost references are drawn from them, and what the collector does now is lit.
    pub changes: Option<&'a StepChanges>,
    /// What is not to be drawn.
    pub hiding: &'a Hiding,
    /// The language.
    pub words: &'a Words,
    /// Room in px; decides between wide, narrow and one-column layout. `None`: as wide as it wants.
    pub width_hint: Option<f32>,
}

/// Which of the two drawings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Roles by colour, changed counts lit.
    #[default]
    Graph,
    /// Verdicts by border, a `gc_refs` row in each node under examination, cycles with titles.
    Collector,
}

impl Default for GraphOptions<'_> {
    fn default() -> Self {
        Self {
            mode: Mode::Graph,
            selected: None,
            changes: None,
            hiding: &NOTHING,
            words: &EN,
            width_hint: None,
        }
    }
}
