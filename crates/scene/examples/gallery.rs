//! Writes the hand-made pictures as SVG files to `target/gallery/`, in both themes.
//!
//! ```sh
//! cargo run -p heapglass-scene --example gallery
//! chromium --headless --no-sandbox --screenshot=basket.png target/gallery/basket-light.svg
//! ```
#![expect(clippy::disallowed_methods, reason = "an example writes files")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "the samples are made by hand")]

#[path = "../samples/mod.rs"]
mod samples;

use std::path::Path;

use heapglass_scene::{
    Beside, Birth, EN, GraphOptions, MemoryOptions, Mode, Picture, Placement, Theme, Words, ZH_HANS,
    arena_picture, blocks_picture, free_list_picture, graph_picture, pool_picture, svg,
};
use heapglass_snapshot::{Serial, Snapshot, StepChanges};

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    std::fs::create_dir_all(&folder)?;
    for (name, picture, words) in pictures() {
        for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark"), (Theme::Auto, "auto")] {
            std::fs::write(folder.join(format!("{name}-{suffix}.svg")), svg(&picture, theme, words))?;
        }
    }
    Ok(())
}

fn pictures() -> Vec<(&'static str, Picture, &'static Words)> {
    let graph = GraphOptions::default();
    let collector = GraphOptions { mode: Mode::Collector, ..graph };
    let list = GraphOptions { selected: Some(Serial(2)), ..graph };
    let phone = GraphOptions { width_hint: Some(378.0), ..list };
    let chinese = GraphOptions { words: &ZH_HANS, ..graph };
    let app = GraphOptions { width_hint: Some(784.0), ..graph };
    let (_, settled) = basket_births();
    let unsettled = Placement::default();
    let pool = samples::pool();
    let memory = MemoryOptions {
        selected: Some(Serial(131)),
        opened: Some((1, 9)),
        block_bytes: Some(32),
        ..MemoryOptions::default()
    };
    vec![
        ("basket", draw(samples::basket(), &settled, list), &EN),
        ("basket-new", draw(samples::basket(), &unsettled, list), &EN),
        ("basket-phone", draw(samples::basket(), &unsettled, phone), &EN),
        ("deleted", draw(samples::deleted(), &unsettled, graph), &EN),
        ("cycle", draw(samples::cycle(), &cycle_births(), collector), &EN),
        ("cycle-column", draw(samples::cycle(), &unsettled, collector), &EN),
        ("judged", draw(samples::judged(), &cycle_births(), collector), &EN),
        ("garbage", draw(samples::garbage(), &cycle_births(), graph), &EN),
        ("busy", draw(samples::busy(), &unsettled, graph), &EN),
        ("busy-app", draw(samples::busy(), &unsettled, app), &EN),
        ("busy-zh", draw(samples::busy(), &unsettled, chinese), &ZH_HANS),
        ("arena", arena_picture(&samples::arena(), &memory), &EN),
        ("pool", pool_picture(&pool, &memory), &EN),
        ("free-list", free_list_picture(&pool, &memory), &EN),
        ("blocks", blocks_picture(&pool, 215, &memory), &EN),
    ]
}

fn draw(
    (snapshot, changes): (Snapshot, StepChanges),
    placement: &Placement,
    options: GraphOptions<'_>,
) -> Picture {
    graph_picture(&snapshot, placement, &GraphOptions { changes: Some(&changes), ..options })
}

fn birth(serial: u32, column: u32, beside: Beside, slots: u32, references: u32) -> Birth {
    Birth { serial: Serial(serial), born: serial, died: None, column, beside, slots, references }
}

/// The run as a whole is known: the list's distance is that of its farthest holder.
fn basket_births() -> (Vec<Birth>, Placement) {
    let births = vec![
        birth(1, 1, Beside::Name(1), 0, 1),
        birth(2, 2, Beside::Name(2), 3, 4),
        birth(3, 1, Beside::Name(4), 1, 1),
        birth(4, 1, Beside::Name(5), 1, 1),
    ];
    let placement = Placement::from_births(&births);
    (births, placement)
}

fn cycle_births() -> Placement {
    Placement::from_births(&[
        birth(1, 1, Beside::Nothing, 2, 2),
        birth(2, 2, Beside::Object(Serial(1)), 2, 2),
        birth(3, 1, Beside::Object(Serial(1)), 2, 2),
        birth(4, 1, Beside::Name(12), 2, 1),
        birth(5, 2, Beside::Object(Serial(4)), 1, 1),
    ])
}
