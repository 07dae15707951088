//! What a snapshot shows of garbage and of what was freed.

#![expect(clippy::unwrap_used, reason = "a test fails where it would")]

use heapglass_session::{Ending, Limits, Moment, Profile, Session};
use heapglass_snapshot::{ObjectState, Snapshot};

const CYCLE: &str = "a = ['x', [1000003, 2.5]]\na.append(a)\ndel a\nimport gc\ngc.collect()\n";

fn finished(source: &str) -> Session {
    let mut session = Session::new(source, "program.py", Profile::cpython_3_14(), Limits::default()).unwrap();
    assert_eq!(session.finish(), Ending::Finished);
    session
}

fn moments(source: &str) -> Vec<Snapshot> {
    let mut session = finished(source);
    (0..=session.steps()).map(|step| session.snapshot(Moment { step, change: u32::MAX })).collect()
}

fn values(moment: &Snapshot) -> Vec<&str> {
    let mut values: Vec<&str> = moment.objects.iter().map(|object| object.value.as_str()).collect();
    values.retain(|value| !value.is_empty());
    values.sort_unstable();
    values
}

#[test]
fn every_slot_that_is_shown_leads_to_an_object_that_is_shown() {
    for moment in moments(CYCLE) {
        let is_shown = |serial| moment.objects.iter().any(|object| object.serial == serial);
        for object in &moment.objects {
            for slot in object.slots.iter().filter_map(|slot| slot.target) {
                assert!(is_shown(slot), "{:?} of {object:?} at {:?}", slot, moment.moment);
            }
        }
    }
}

#[test]
fn garbage_is_shown_with_what_it_holds() {
    let moments = moments(CYCLE);
    let after_del = &moments[3];
    assert_eq!(values(after_del), ["'x'", "1000003", "2.5"]);
    let lists = after_del.objects.iter().filter(|object| object.type_name == "list");
    assert!(lists.clone().all(|list| list.state == ObjectState::Unreachable));
    assert_eq!(lists.count(), 2);

    let after_collection = &moments[5];
    let freed = after_collection.objects.iter().filter(|object| object.state == ObjectState::Freed);
    assert_eq!(freed.filter(|object| object.type_name == "list").count(), 2);
    assert!(values(after_collection).contains(&"'x'"), "{:?}", values(after_collection));
}

/// What a name changes at, by the snapshots: another object, or none.
fn changes_of(snapshots: &[Snapshot], frame: u32, name: &str) -> Vec<u32> {
    let target = |snapshot: &Snapshot| {
        let shown = snapshot.frames.iter().find(|shown| shown.serial == frame)?;
        shown.names.iter().find(|known| known.name == name)?.target
    };
    let steps = (1..).zip(snapshots.iter().zip(snapshots.iter().skip(1)));
    steps.filter(|(_, (before, now))| target(before) != target(now)).map(|(step, _)| step).collect()
}

#[test]
fn a_names_changes_are_those_that_the_snapshots_show() {
    const SOURCE: &str = "x = [1]\ny = x\ndef f(a):\n    b = a\n    a = [2]\n    del b\n    return a\nx = f(y)\ndel y\n\
                          for i in range(2):\n    x = x\ny = 1\n";
    let snapshots = moments(SOURCE);
    let mut session = finished(SOURCE);
    let names = [(1, "x"), (1, "y"), (1, "i"), (2, "a"), (2, "b"), (9, "x"), (1, "nobody")];
    for (frame, name) in names {
        let all = session.bindings(frame, name, 0, session.done_steps());
        assert_eq!(all, changes_of(&snapshots, frame, name), "{name} of frame {frame}");
    }
    assert_eq!(
        changes_of(&snapshots, 2, "a").len(),
        3,
        "given, made anew, gone: the test has a frame to look at"
    );
}

#[test]
fn an_arena_that_goes_back_to_the_system_is_shown_in_that_step_only() {
    let source = "x = list(range(100_000))\ndel x\ny = 1\n";
    let mut session = finished(source);
    let mut at = |step| session.memory(Moment { step, change: u32::MAX }, |_| None);
    let (made, deleted, after) = (at(1), at(2), at(3));
    let new: Vec<u32> = made.arenas.iter().filter(|arena| arena.is_new).map(|arena| arena.index).collect();
    assert!(!new.is_empty() && made.given_back.is_empty());
    // 100,000 integers filled more than three arenas; one that is empty is kept (FACTS 1.5).
    let gone: Vec<u32> = deleted.given_back.iter().map(|arena| arena.index).collect();
    assert!(gone.len() >= 2, "{gone:?}");
    assert!(gone.iter().all(|index| new.contains(index)));
    assert!(deleted.given_back.iter().all(|arena| !arena.pools.is_empty()));
    assert_eq!(deleted.arenas_freed - made.arenas_freed, gone.len() as u32);
    assert!(after.given_back.is_empty() && after.arenas.iter().all(|arena| !arena.is_new));
}

#[test]
fn the_pool_that_is_opened_is_chosen_by_the_figures() {
    let source = "x = [[], {}, 'a' * 600]\n";
    let mut session = finished(source);
    let memory = session.memory(Moment { step: 1, change: u32::MAX }, |memory| {
        let pools = memory.arenas.iter().flat_map(|arena| &arena.pools);
        pools.filter(|pool| pool.is_changed && pool.used > 0).map(|pool| (pool.arena, pool.index)).next()
    });
    let opened = memory.opened.unwrap();
    assert!(opened.is_changed || opened.used > 0);
    let owned = opened.blocks.iter().filter(|block| block.object.is_some()).count();
    assert!(owned > 0, "what lies in the blocks is known");
    assert!(memory.large.iter().any(|large| large.what == "str"), "{:?}", memory.large);
}
