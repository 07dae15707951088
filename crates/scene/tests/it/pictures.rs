//! The pictures of hand-made moments, as text.

use heapglass_scene::{
    Beside, Birth, EN, GraphOptions, MemoryOptions, Mode, Picture, Placement, Shape, Subject, Theme, ZH_HANS,
    arena_picture, blocks_picture, free_list_picture, graph_picture, pool_picture, svg,
};
use heapglass_snapshot::{BlockState, Serial, Snapshot, StepChanges};

use crate::dump::dump;
use crate::samples;

fn draw((snapshot, changes): (Snapshot, StepChanges), options: GraphOptions<'_>) -> Picture {
    graph_picture(&snapshot, &Placement::default(), &GraphOptions { changes: Some(&changes), ..options })
}

fn collector() -> GraphOptions<'static> {
    GraphOptions { mode: Mode::Collector, ..GraphOptions::default() }
}

#[test]
fn basket() {
    let selected = Some(Serial(2));
    insta::assert_snapshot!(dump(&draw(samples::basket(), GraphOptions { selected, ..Default::default() })));
}

#[test]
fn basket_settled() {
    let birth = |serial, column, beside, slots, references| Birth {
        serial: Serial(serial),
        born: serial,
        died: None,
        column,
        beside,
        slots,
        references,
    };
    let placement = Placement::from_births(&[
        birth(1, 1, Beside::Name(1), 0, 1),
        birth(2, 2, Beside::Name(2), 3, 4),
        birth(3, 1, Beside::Name(4), 1, 1),
        birth(4, 1, Beside::Name(5), 1, 1),
    ]);
    let (snapshot, _) = samples::basket();
    insta::assert_snapshot!(dump(&graph_picture(&snapshot, &placement, &GraphOptions::default())));
}

#[test]
fn basket_in_one_column() {
    let options = GraphOptions { width_hint: Some(378.0), ..Default::default() };
    let picture = draw(samples::basket(), options);
    assert!(picture.width <= 400.0, "{} is too wide for a phone", picture.width);
    insta::assert_snapshot!(dump(&picture));
}

#[test]
fn deleted() {
    insta::assert_snapshot!(dump(&draw(samples::deleted(), GraphOptions::default())));
}

#[test]
fn cycle() {
    insta::assert_snapshot!(dump(&draw(samples::cycle(), collector())));
}

#[test]
fn judged() {
    insta::assert_snapshot!(dump(&draw(samples::judged(), collector())));
}

#[test]
fn busy() {
    insta::assert_snapshot!(dump(&draw(samples::busy(), GraphOptions::default())));
}

#[test]
fn busy_in_chinese() {
    let picture = draw(samples::busy(), GraphOptions { words: &ZH_HANS, ..Default::default() });
    let labels: Vec<&str> =
        picture.groups.iter().map(|g| g.label.as_str()).filter(|label| !label.is_empty()).collect();
    insta::assert_snapshot!(labels.join("\n"));
}

#[test]
fn memory() {
    let mut pool = samples::pool();
    pool.blocks.truncate(10);
    pool.free_order.retain(|block| *block < 10);
    pool.blocks.push(heapglass_snapshot::Block { state: BlockState::Parked, ..pool.blocks[0].clone() });
    let options = MemoryOptions { selected: Some(Serial(3)), ..Default::default() };
    insta::assert_snapshot!("pool", dump(&pool_picture(&pool, &options)));
    let options = MemoryOptions::default();
    let pool = samples::pool();
    insta::assert_snapshot!("free_list", dump(&free_list_picture(&pool, &options)));
    insta::assert_snapshot!("blocks", dump(&blocks_picture(&pool, 215, &options)));
    let options = MemoryOptions { opened: Some((1, 9)), block_bytes: Some(32), ..options };
    insta::assert_snapshot!("arena", dump(&arena_picture(&samples::arena(), &options)));
}

#[test]
fn every_block_leads_to_its_object() {
    let pool = samples::pool();
    let picture = pool_picture(&pool, &MemoryOptions::default());
    let objects = picture.groups.iter().filter(|group| {
        matches!(group.subject, Subject::Block { object: Some(object), block, .. } if object == Serial(block + 1))
    });
    assert_eq!(objects.count(), 109);
}

#[test]
fn keys_are_unique_and_files_are_xml() {
    let memory = MemoryOptions::default();
    let graph = GraphOptions::default();
    let pictures = [
        draw(samples::basket(), graph),
        draw(samples::deleted(), graph),
        draw(samples::busy(), graph),
        draw(samples::cycle(), collector()),
        draw(samples::judged(), collector()),
        draw(samples::garbage(), graph),
        pool_picture(&samples::pool(), &memory),
        arena_picture(&samples::arena(), &memory),
        free_list_picture(&samples::pool(), &memory),
        blocks_picture(&samples::pool(), 215, &memory),
    ];
    for picture in pictures {
        let mut keys: Vec<&str> = picture.groups.iter().map(|group| group.key.0.as_str()).collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count, "keys of “{}”", picture.title);
        for theme in [Theme::Auto, Theme::Light, Theme::Dark] {
            let file = svg(&picture, theme, &EN);
            let document = roxmltree::Document::parse(&file).unwrap();
            let groups = document.root_element().children().filter(|node| node.has_tag_name("g"));
            assert_eq!(groups.count(), count);
        }
    }
}

#[test]
fn text_is_escaped() {
    let mut picture = Picture { title: "<a & \"b\"> \u{1}".into(), ..Picture::default() };
    picture.groups.push(heapglass_scene::Group {
        class: "node".into(),
        label: "']]>'".into(),
        shapes: vec![Shape::Text {
            class: String::new(),
            x: 0.0,
            y: 0.0,
            anchor: heapglass_scene::Anchor::Start,
            runs: vec![heapglass_scene::Run::plain("<b>&\u{0}")],
        }],
        ..heapglass_scene::Group::default()
    });
    let file = svg(&picture, Theme::Light, &EN);
    let document = roxmltree::Document::parse(&file).unwrap();
    let text = document.descendants().find(|node| node.has_tag_name("text")).unwrap();
    assert_eq!(text.text(), Some("<b>&\u{fffd}"));
}
