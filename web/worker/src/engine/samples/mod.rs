//! Hand-made moments, for tests and the gallery: the programs of the design's mock-ups.
#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing, reason = "each user takes some")]

mod memory;
mod model;

use heapglass_snapshot::{
    Change, Collector, Count, Cycle, GcEvent, GcObject, GcPhase, Holder, InterpreterRef, Mark, ObjectState,
    Serial, Snapshot, StepChanges, Verdict,
};
pub use memory::{arena, pool};
pub use model::Model;

/// `basket.items = fruit` has run: one list, four holders.
pub fn basket() -> (Snapshot, StepChanges) {
    let mut m = Model::default();
    m.class(1, "Basket", 4);
    m.object(2, "list").slot(2, "0", 5).slot(2, "1", 6);
    m.object(3, "dict").slot(3, "'today'", 2);
    m.object(4, "Basket").slot(4, "items", 2);
    m.atom(5, "str", "'apple'").atom(6, "str", "'pear'");
    m.frame(1, "<module>");
    for (name, object) in [("Basket", 1), ("fruit", 2), ("snack", 2), ("stock", 3), ("basket", 4)] {
        m.name(name, object);
    }
    m.mark_slot(4, "items", Mark::Gained);
    let mut snapshot = m.snapshot();
    snapshot.moment.step = 8;
    snapshot.objects[1].count_before = Count::Counted(3);
    snapshot.objects[1].size_bytes = 72;
    snapshot.objects[1].capacity = Some(2);
    (snapshot, StepChanges::default())
}

/// `del a` has run: of two names of a list one is left; and a rebound name, a freed list.
pub fn deleted() -> (Snapshot, StepChanges) {
    let mut m = Model::default();
    m.object(1, "list").slot(1, "0", 9).slot(1, "1", 10).slot(1, "2", 11);
    m.atom(9, "int", "1").atom(10, "int", "2").atom(11, "int", "3");
    m.object(2, "dict");
    m.object(3, "list").slot(3, "0", 9);
    m.frame(1, "<module>").name("b", 1).name("c", 2);
    let mut snapshot = m.snapshot();
    let lost =
        heapglass_snapshot::Name { name: "a".into(), target: None, state: Mark::Lost, is_borrowed: false };
    snapshot.frames[0].names.insert(0, lost);
    snapshot.frames[0].names[2].state = Mark::Rebound;
    snapshot.objects[0].count_before = Count::Counted(2);
    snapshot.objects[1].state = ObjectState::Born;
    let freed = snapshot.objects.iter_mut().find(|o| o.serial == Serial(3)).unwrap();
    freed.state = ObjectState::Freed;
    freed.count_before = Count::Counted(1);
    let lost = |object: u32, name: &str, from, to| Change::Refcount {
        object: Serial(object),
        type_name: "list".into(),
        value: String::new(),
        from: Count::Counted(from),
        to: Count::Counted(to),
        gained: None,
        lost: Some(Holder::Name { frame: 1, function: "<module>".into(), name: name.into() }),
    };
    let net = vec![lost(1, "a", 2, 1), lost(3, "c", 1, 0)];
    (snapshot, StepChanges { step: 3, line: 3, changes: Vec::new(), net })
}

/// The collector subtracts inner references: three nodes in a ring, two held from outside.
pub fn cycle() -> (Snapshot, StepChanges) {
    let mut m = Model::default();
    for serial in 1..=5 {
        m.object(serial, "Node");
    }
    m.slot(1, "next", 2).slot(2, "next", 3).slot(3, "next", 1).slot(4, "child", 5);
    m.frame(1, "<module>").name("root", 4);
    let mut snapshot = m.snapshot();
    snapshot.moment.step = 15;
    let object = |serial: u32, from: Option<u32>, verdict| GcObject {
        object: Serial(serial),
        type_name: "Node".into(),
        count: Count::Counted(1),
        start: 1,
        subtracted: from.map(|by| (Serial(by), "next".to_owned())).into_iter().collect(),
        gc_refs: u32::from(from.is_none()),
        verdict,
    };
    snapshot.collector = Collector {
        phase: Some(GcPhase::SubtractInner),
        objects: vec![
            object(1, None, Verdict::NotReached),
            object(2, Some(1), Verdict::Candidate),
            object(3, Some(2), Verdict::Candidate),
            object(4, None, Verdict::NotReached),
            object(5, None, Verdict::NotReached),
        ],
        cursor: Some(1),
        cycles: vec![Cycle { objects: vec![Serial(1), Serial(2), Serial(3)] }],
        ..Collector::default()
    };
    let event =
        GcEvent::Subtracted { holder: Serial(2), object: Serial(3), label: "next".into(), from: 1, to: 0 };
    let changes = StepChanges { step: 15, line: 16, changes: vec![Change::Gc(event)], net: Vec::new() };
    (snapshot, changes)
}

/// Later in the same collection: verdicts are in.
pub fn judged() -> (Snapshot, StepChanges) {
    let (mut snapshot, _) = cycle();
    snapshot.collector.phase = Some(GcPhase::Finalize);
    for object in &mut snapshot.collector.objects {
        let is_garbage = object.object <= Serial(3);
        object.gc_refs = 0;
        if object.subtracted.is_empty() && object.object != Serial(4) {
            object.subtracted = vec![(Serial(if is_garbage { 3 } else { 4 }), "next".to_owned())];
        }
        object.gc_refs = u32::from(object.object == Serial(4));
        object.verdict = if is_garbage { Verdict::Garbage } else { Verdict::Reachable };
    }
    (snapshot, StepChanges::default())
}

/// The graph before the collection: garbage that nothing reaches.
pub fn garbage() -> (Snapshot, StepChanges) {
    let (mut snapshot, _) = cycle();
    snapshot.collector = Collector::default();
    for object in snapshot.objects.iter_mut().take(3) {
        object.state = ObjectState::Unreachable;
    }
    (snapshot, StepChanges::default())
}

/// A busy moment: two frames, a long list, a self reference, weak and borrowed references, a tuple key,
/// hidden holders, an immortal object, long names.
pub fn busy() -> (Snapshot, StepChanges) {
    let mut m = Model::default();
    m.object(1, "list");
    for at in 0..35_u32 {
        m.atom(100 + at, "int", &(at * 1000).to_string());
        m.slot(1, &at.to_string(), 100 + at);
    }
    m.mark_slot(1, "34", Mark::Gained);
    m.object(2, "list").slot(2, "0", 2).slot(2, "1", 1);
    m.object(3, "tuple").slot(3, "0", 2).slot(3, "1", 1);
    m.object(4, "dict").key_slot(4, "([...], [...])", 3, 1).slot(4, "'a fairly long key'", 140);
    m.atom(140, "str", "'and a value that is much too long for its pill'");
    m.object(5, "function");
    m.own_name(5, "total_of_everything");
    m.slot(5, "__closure__", 6);
    m.object(6, "cell").slot(6, "cell_contents", 4);
    m.object(7, "weakref").weak_slot(7, "referent", 4);
    m.object(8, "Ring").slot(8, "left", 9).slot(8, "right", 10);
    m.object(9, "Ring").slot(9, "left", 10).slot(9, "up", 8);
    m.object(10, "Ring").slot(10, "left", 8).slot(10, "nothing", 0);
    m.hold(4, Holder::Stack { frame: 2, function: "total".into(), depth: 0 });
    m.hold(4, Holder::Interpreter(InterpreterRef::SyntaxTree));
    m.hold(5, Holder::Constant { code: "total".into() });
    m.class(11, "object", 0);
    m.frame(1, "<module>");
    for (name, object) in [("numbers", 1), ("itself", 2), ("pair", 3), ("table", 4), ("n", 101)] {
        m.name(name, object);
    }
    m.name("total", 5).name("watch", 7).name("ring", 8).name("base", 11);
    m.name("an_unusually_long_name", 140);
    m.frame(2, "total").name("things", 4).name("i", 134);
    let mut snapshot = m.snapshot();
    snapshot.frames[1].names[0].is_borrowed = true;
    let table = snapshot.objects.iter_mut().find(|o| o.serial == Serial(4)).unwrap();
    table.count = Count::Counted(model::count_of(table.count) - 1);
    table.count_before = table.count;
    table.holders.retain(|h| !matches!(h, Holder::Name { frame: 2, .. }));
    let base = snapshot.objects.iter_mut().find(|o| o.serial == Serial(11)).unwrap();
    base.count = Count::Immortal;
    base.count_before = Count::Immortal;
    snapshot.left_out = 1828;
    snapshot.moment.step = 23;
    (snapshot, StepChanges::default())
}
